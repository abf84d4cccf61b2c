package nl.wedervraag.coediting;

/** What became of a submission. */
public sealed interface Outcome {

    /** It is stored durably, as this version. */
    record Stored(long version) implements Outcome {}

    /** Nothing of it was left to store. */
    record Nothing() implements Outcome {}

    /** It was refused; nothing of it is in the document. */
    record Refused(Refusal refusal, String message) implements Outcome {}
}
