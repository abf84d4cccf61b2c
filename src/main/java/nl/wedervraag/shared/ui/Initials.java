package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import nl.wedervraag.shared.PersonColour;

/** A person as a small round of their initials, in a colour that stays theirs. The full name is what is read out. */
public final class Initials extends Span {

    public Initials(UUID person, String name) {
        addClassName("initials");
        getElement().setAttribute("data-color", Integer.toString(PersonColour.of(person)));
        // Drawn by the stylesheet: what is read is the name.
        getElement().setAttribute("data-initials", of(name));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", name);
        setTitle(name);
    }

    /** First letters of the first and the last word: 'Mirjam de Vries' is MV. */
    static String of(String name) {
        var words = name.strip().split("\\s+");
        var first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
