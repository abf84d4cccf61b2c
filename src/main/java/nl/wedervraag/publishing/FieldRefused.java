package nl.wedervraag.publishing;

import nl.wedervraag.shared.TextRefused;

/** What a field was filled in with can't be taken, for a reason that whoever typed it can mend. */
public class FieldRefused extends RuntimeException {

    public enum Reason {
        EMPTY,
        TOO_LONG,
        NOT_PLAIN,
        NO_DAY,
        /** What hasn't happened yet is no example. */
        TO_COME
    }

    private final Field field;
    private final Reason reason;

    FieldRefused(Field field, Reason reason) {
        super(field.name() + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    FieldRefused(Field field, TextRefused refused) {
        this(
                field,
                switch (refused.reason()) {
                    case EMPTY -> Reason.EMPTY;
                    case TOO_LONG -> Reason.TOO_LONG;
                    case NOT_PLAIN, TAKEN -> Reason.NOT_PLAIN;
                });
    }

    public Field field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }
}
