package nl.wedervraag.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.Element;
import java.util.function.BiFunction;
import nl.wedervraag.access.OwnAccount;
import nl.wedervraag.access.WeakPassword;

/** Another password, by whoever knows the present one. */
@Tag("form")
class PasswordChange extends HtmlContainer {

    private static final String VALUE = "element.querySelectorAll('vaadin-password-field')[%d].value";
    private static final String PRESENT = VALUE.formatted(0);
    private static final String WANTED = VALUE.formatted(1);

    private final PasswordField present = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final Paragraph message = new Paragraph();
    private final BiFunction<String, String, OwnAccount.Outcome> change;

    PasswordChange(String signInName, BiFunction<String, String, OwnAccount.Outcome> change) {
        this.change = change;
        addClassName("password-change");
        // Password managers want to know whose it is.
        var name = new Element("input")
                .setAttribute("type", "hidden")
                .setAttribute("name", "username")
                .setAttribute("autocomplete", "username")
                .setAttribute("value", signInName);
        getElement().appendChild(name);
        present.setLabel(getTranslation("account.password.present"));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setLabel(getTranslation("account.password.wanted"));
        wanted.setHelperText(getTranslation("account.password.hint"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        message.addClassName("form-message");
        message.getElement().setAttribute("role", "status");
        var button = new NativeButton(getTranslation("account.password.do"));
        button.getElement().setAttribute("type", "submit");
        button.addClassName("primary-button");
        add(present, wanted, message, button);
        getElement()
                .addEventListener(
                        "submit",
                        submitted -> sent(
                                submitted.getEventData().get(PRESENT).asString(),
                                submitted.getEventData().get(WANTED).asString()))
                .addEventData(PRESENT)
                .addEventData(WANTED)
                .preventDefault();
    }

    private void sent(String typedPresent, String typedWanted) {
        try {
            switch (change.apply(typedPresent, typedWanted)) {
                case CHANGED -> {
                    getElement().executeJs("this.querySelectorAll('vaadin-password-field').forEach(f => f.value = '')");
                    say("account.password.changed", true);
                }
                case WRONG -> {
                    say("account.password.wrong", false);
                    present.focus();
                }
                case TOO_MANY -> say("account.password.too-many", false);
            }
        } catch (WeakPassword weak) {
            message.setText(PasswordWords.why(this, weak));
            message.removeClassName("good");
            wanted.focus();
        }
    }

    private void say(String key, boolean good) {
        message.setText(getTranslation(key));
        message.setClassName("good", good);
    }
}
