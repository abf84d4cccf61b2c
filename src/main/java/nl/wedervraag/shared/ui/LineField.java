package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;

/** One line that people type, such as a name; says at the field why it can't be taken. */
public final class LineField extends TextField {

    private final int longest;
    private Predicate<String> taken = text -> false;
    private String takenWords = "";

    public LineField(String label, String value, int longest) {
        super(label);
        this.longest = longest;
        setValue(value);
        setWidthFull();
        // A little more than is kept, so that whoever pastes too much sees it and shortens it themselves.
        setMaxLength(longest + 200);
        setRequiredIndicatorVisible(true);
    }

    /** @param words what is said about a text that is taken */
    public LineField refusing(Predicate<String> taken, String words) {
        this.taken = taken;
        takenWords = words;
        return this;
    }

    /** Whether it can be taken; otherwise says why not. */
    public boolean check() {
        try {
            if (taken.test(OneLine.of(getValue(), longest))) {
                say(takenWords);
                return false;
            }
            setInvalid(false);
            return true;
        } catch (TextRefused refused) {
            say(refused);
            return false;
        }
    }

    void say(TextRefused refused) {
        say(getTranslation(Refusals.key(refused), refused.longest()));
    }

    private void say(String words) {
        setErrorMessage(words);
        setInvalid(true);
        focus();
    }
}
