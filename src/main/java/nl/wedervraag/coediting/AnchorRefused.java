package nl.wedervraag.coediting;

/** A range that no anchor can have. */
public final class AnchorRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** There is no such document, or no such version of it. */
        UNKNOWN_VERSION,
        /** It reaches beyond the document, or ends before it begins. */
        OUT_OF_RANGE,
        /** It begins or ends inside a character. */
        SPLIT_CHARACTER,
        /** It holds no word. */
        NO_WORDS,
        /** It holds more words than can be quoted. */
        TOO_LONG,
        /** The document has as many as it may have. */
        TOO_MANY
    }

    private final transient Reason reason;

    AnchorRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
