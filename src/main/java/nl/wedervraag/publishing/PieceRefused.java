package nl.wedervraag.publishing;

/** The refusal of something that somebody may do with a piece, but not in the state that things are in now. */
public class PieceRefused extends RuntimeException {

    /** Why; pages have a text for each. */
    public enum Reason {
        /** Something that it must say isn't filled in. */
        INCOMPLETE,
        /** It equals what is live. */
        NOTHING_NEW,
        /** Somebody saved it since the page that asks was shown. */
        NOT_THE_NEWEST,
        /** The review was decided, withdrawn or replaced before. */
        NOT_OPEN,
        NOT_LIVE,
        /** What was ever published is retired with a reason, and not deleted. */
        WAS_PUBLISHED,
        /** Whoever should own it doesn't see drafts there. */
        UNFIT_OWNER
    }

    private final Reason reason;

    PieceRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
