package nl.wedervraag.shared;

/** A name or a line can't be taken, for a reason that whoever typed it can mend. */
public class TextRefused extends RuntimeException {

    /** Why; pages have a text for each. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        /** It holds markup, or characters that nobody sees. */
        NOT_PLAIN,
        /** Something of its kind is called so already. */
        TAKEN
    }

    private final Reason reason;
    private final int longest;

    public TextRefused(Reason reason, int longest) {
        super(reason.name());
        this.reason = reason;
        this.longest = longest;
    }

    public Reason reason() {
        return reason;
    }

    /** How many characters there may be. */
    public int longest() {
        return longest;
    }
}
