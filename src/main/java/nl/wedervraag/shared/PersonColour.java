package nl.wedervraag.shared;

import java.util.UUID;

/** The colour that is a person's own wherever they are shown: one of {@link #COUNT}, by number. */
public final class PersonColour {

    public static final int COUNT = 7;

    private PersonColour() {}

    /** From 0 to {@link #COUNT} - 1, the same for the same person on every node and page. */
    public static int of(UUID person) {
        return Math.floorMod(person.hashCode(), COUNT);
    }
}
