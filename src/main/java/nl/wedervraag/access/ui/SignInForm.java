package nl.wedervraag.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiFunction;
import nl.wedervraag.access.SigningIn.Outcome;

/** A real form with a name and a password, so that password managers and the Enter key do what they do everywhere. */
@Tag("form")
class SignInForm extends HtmlContainer {

    private static final String VALUE = "element.querySelector('%s').value";
    private static final String NAME = VALUE.formatted("vaadin-text-field");
    private static final String PASSWORD = VALUE.formatted("vaadin-password-field");

    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph message = new Paragraph();
    private final BiFunction<String, String, Outcome> attempt;
    private final Runnable welcome;

    SignInForm(BiFunction<String, String, Outcome> attempt, Runnable welcome) {
        this.attempt = attempt;
        this.welcome = welcome;
        name.setLabel(getTranslation("access.sign-in.name"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.getElement().setAttribute("name", "username");
        name.getElement().setAttribute("spellcheck", "false");
        password.setLabel(getTranslation("access.sign-in.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.getElement().setAttribute("name", "password");
        message.addClassName("sign-in-message");
        message.getElement().setAttribute("role", "status");
        var button = new NativeButton(getTranslation("access.sign-in.do"));
        button.getElement().setAttribute("type", "submit");
        button.addClassName("primary-button");
        add(name, password, message, button);
        getElement()
                .addEventListener(
                        "submit",
                        submitted -> sent(
                                submitted.getEventData().get(NAME).asString(),
                                submitted.getEventData().get(PASSWORD).asString()))
                .addEventData(NAME)
                .addEventData(PASSWORD)
                .preventDefault();
    }

    void takeFocus() {
        name.setAutofocus(true);
    }

    private void sent(String typedName, String typedPassword) {
        if (typedName.isBlank() || typedPassword.isEmpty()) {
            say("access.sign-in.incomplete");
            return;
        }
        switch (attempt.apply(typedName, typedPassword)) {
            case WELCOME -> welcome.run();
            case REFUSED -> refused("access.sign-in.refused");
            case TOO_MANY -> refused("access.sign-in.too-many");
        }
    }

    private void refused(String key) {
        // Not by setValue(""): the server never learned the field's value, so nothing would change for it.
        password.getElement().executeJs("this.value = ''");
        password.focus();
        say(key);
    }

    private void say(String key) {
        message.setText(getTranslation(key));
    }
}
