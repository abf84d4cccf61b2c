package nl.wedervraag.access;

/** A password is refused for a reason that its owner can mend. */
public class WeakPassword extends RuntimeException {

    private final Weakness weakness;

    WeakPassword(Weakness weakness) {
        super(weakness.name());
        this.weakness = weakness;
    }

    public Weakness weakness() {
        return weakness;
    }

    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        CONTAINS_NAME,
        CONTAINS_ORGANISATION
    }
}
