package nl.wedervraag.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.wedervraag.access.WeakPassword;

/** A real form for a new password, so that password managers offer one and keep it with the name. */
@Tag("form")
class NewPasswordForm extends HtmlContainer {

    private static final String PASSWORD = "element.querySelector('vaadin-password-field').value";

    private final PasswordField password = new PasswordField();
    private final Paragraph message = new Paragraph();

    NewPasswordForm(String signInName, Consumer<String> chosen) {
        var name = new TextField(getTranslation("access.sign-in.name"));
        name.setAutocomplete(Autocomplete.USERNAME);
        name.getElement().setAttribute("name", "username");
        name.setValue(signInName);
        name.setReadOnly(true);
        password.setLabel(getTranslation("link.choose-password"));
        password.setHelperText(getTranslation("link.choose-password.hint"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.getElement().setAttribute("name", "password");
        password.setAutofocus(true);
        message.addClassName("sign-in-message");
        message.getElement().setAttribute("role", "status");
        var button = new NativeButton(getTranslation("link.do"));
        button.getElement().setAttribute("type", "submit");
        button.addClassName("primary-button");
        add(name, password, message, button);
        getElement()
                .addEventListener(
                        "submit",
                        submitted -> send(submitted.getEventData().get(PASSWORD).asString(), chosen))
                .addEventData(PASSWORD)
                .preventDefault();
    }

    private void send(String typed, Consumer<String> chosen) {
        message.setText("");
        try {
            chosen.accept(typed);
        } catch (WeakPassword weak) {
            message.setText(PasswordWords.why(this, weak));
            password.focus();
        }
    }
}
