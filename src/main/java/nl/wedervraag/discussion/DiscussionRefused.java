package nl.wedervraag.discussion;

/** What somebody wanted to say or do doesn't fit what is there. */
public final class DiscussionRefused extends RuntimeException {

    /** Why; pages have a text for each. */
    public enum Reason {
        /** Nothing of the document is to be changed any more. */
        CLOSED,
        /** The thread, or the comment, was deleted meanwhile. */
        GONE,
        /** The words that were chosen can't be spoken of: none, too many, or not of this text. */
        WORDS,
        /** The document has as many threads, or the thread as many comments, as it may have. */
        TOO_MANY
    }

    private final Reason reason;

    DiscussionRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
