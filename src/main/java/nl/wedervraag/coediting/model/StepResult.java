package nl.wedervraag.coediting.model;

/** What became of applying a step: a document or a named reason, never an exception. */
public sealed interface StepResult {

    /** The document after the step. It is as valid as the library makes it; {@link Node#check} says the rest. */
    record Applied(Node document) implements StepResult {}

    record Refused(Reason reason, String message) implements StepResult {

        static Refused because(Refusal refusal) {
            return new Refused(refusal.reason(), String.valueOf(refusal.getMessage()));
        }
    }

    /** The document after the step, or a {@link Refusal}. */
    default Node orThrow() {
        return switch (this) {
            case Applied applied -> applied.document();
            case Refused refused -> throw new Refusal(refused.reason(), refused.message());
        };
    }
}
