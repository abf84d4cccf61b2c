package nl.wedervraag.coediting;

/** A refusal on its way out. Its message is sent to whoever is refused, and holds nothing of what they sent. */
final class Refused extends Exception {

    private final Refusal refusal;

    Refused(Refusal refusal, String message) {
        super(message, null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    String text() {
        String message = getMessage();
        return message == null ? refusal.code() : message;
    }

    Outcome.Refused outcome() {
        return new Outcome.Refused(refusal, text());
    }
}
