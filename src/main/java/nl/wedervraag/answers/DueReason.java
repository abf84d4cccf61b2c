package nl.wedervraag.answers;

/** What happened since which live wording must be looked at again. Named as the column {@code reason} does. */
public enum DueReason {
    QUESTION_REWORDED,
    OWNER_LEFT
}
