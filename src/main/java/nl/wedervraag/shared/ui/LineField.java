package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;

/** One line that people type, such as a name; says at the field why it can't be taken. */
public final class LineField extends TextField {

    private final int longest;

    public LineField(String label, String value, int longest) {
        super(label);
        this.longest = longest;
        setValue(value);
        setWidthFull();
        // A little more than is kept, so that whoever pastes too much sees it and shortens it themselves.
        setMaxLength(longest + 200);
        setRequiredIndicatorVisible(true);
    }

    /** Whether it can be taken; otherwise says why not. */
    boolean check() {
        try {
            OneLine.of(getValue(), longest);
            setInvalid(false);
            return true;
        } catch (TextRefused refused) {
            say(refused);
            return false;
        }
    }

    void say(TextRefused refused) {
        setErrorMessage(getTranslation(key(refused), refused.longest()));
        setInvalid(true);
        focus();
    }

    static String key(TextRefused refused) {
        return "shell.text." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
