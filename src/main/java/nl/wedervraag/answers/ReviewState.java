package nl.wedervraag.answers;

/** How a request for approval stands or ended. */
public enum ReviewState {
    OPEN,
    APPROVED,
    SENT_BACK,
    WITHDRAWN,
    /** By asking again. */
    REPLACED
}
