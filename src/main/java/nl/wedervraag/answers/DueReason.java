package nl.wedervraag.answers;

/** What happened since which live wording must be looked at again. Named as the column {@code reason} does. */
public enum DueReason {
    QUESTION_REWORDED,
    OWNER_LEFT,
    /** The answer of a wider scope, which this one replaces, was approved anew. */
    WIDER_ANSWER,
    /** The answer's wording in another language was approved anew, and says something else than before. */
    OTHER_LANGUAGE,
    /** One that the answer rests on. */
    CHALLENGE_CLOSED,
    /** One that it holds has another value, or nobody keeps it any more. */
    FACT_CHANGED
}
