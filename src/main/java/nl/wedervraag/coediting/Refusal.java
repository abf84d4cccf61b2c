package nl.wedervraag.coediting;

import java.util.Locale;

/** Why the authority refuses something; the code is part of the protocol. */
public enum Refusal {
    MALFORMED(false),
    TOO_LARGE(false),
    TOO_FAST(true),
    UNKNOWN_DOCUMENT(false),
    NOT_ALLOWED(false),
    READ_ONLY(false),
    BAD_VERSION(false),
    BAD_STEP(false),
    INVALID_DOCUMENT(false),
    SEQ_REUSED(false),
    CLIENT_OUTDATED(false),
    BUSY(true),
    CLOSING(true);

    private final boolean retry;

    Refusal(boolean retry) {
        this.retry = retry;
    }

    /** As it is written on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same again may succeed later. */
    public boolean retry() {
        return retry;
    }
}
