package nl.wedervraag.coediting.model;

/** Thrown where a value can't be read or a rule doesn't hold: says which, and what it was found at. */
public final class Refusal extends RuntimeException {

    private final transient Reason reason;

    public Refusal(Reason reason, String message) {
        // Refusals are answers, not accidents: no stack trace, so that nobody can make the server busy with them.
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String toString() {
        return reason + ": " + getMessage();
    }
}
