package nl.wedervraag.shared.ui;

import org.jspecify.annotations.Nullable;

/** A page that stands in the rail. Each room that owns such a page has a bean of it. */
public interface RailEntry {

    /** Its place from the top, from 0. */
    int place();

    /** The key of its name among the messages. */
    String label();

    /** The first part of its address, by which the page is recognised as the current one. */
    String root();

    /** Whether a page whose address starts so belongs to this one. */
    default boolean holds(String firstPart) {
        return root().equals(firstPart);
    }

    /** Whether it is shown to whoever is at the page now. */
    boolean shown();

    /** Its address, for the position that was chosen on top, or for none. */
    default String address(@Nullable String position) {
        return position == null ? root() : root() + "/" + position;
    }

    /** How much waits behind it; 0 shows nothing. */
    default int waiting() {
        return 0;
    }
}
