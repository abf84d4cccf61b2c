package nl.wedervraag.facts;

/** Something that was typed about a fact can't be taken, for a reason that whoever typed it can mend. */
public class FactRefused extends RuntimeException {

    /** Which field; pages have its name. */
    public enum Field {
        NAME,
        VALUE,
        UNIT,
        SOURCE,
        VALID_FROM,
        REASON,
        OWNER
    }

    /** Why; pages have a text for each. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        NOT_PLAIN,
        /** Another one there is called so. */
        TAKEN,
        /** No number, or one of more digits than can be kept. */
        NO_NUMBER,
        NO_DAY,
        /** A fact begins with what holds now. */
        NOT_YET,
        /** It is kept no more. */
        RETIRED,
        UNFIT
    }

    private final Field field;
    private final Reason reason;

    FactRefused(Field field, Reason reason) {
        super(field + " " + reason);
        this.field = field;
        this.reason = reason;
    }

    public Field field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }
}
