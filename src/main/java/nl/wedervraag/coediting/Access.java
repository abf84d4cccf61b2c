package nl.wedervraag.coediting;

import java.util.Locale;

/** What somebody may do with a document right now. */
enum Access {
    NONE,
    READ,
    WRITE;

    static Access of(boolean readable, boolean writable) {
        return writable ? WRITE : readable ? READ : NONE;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
