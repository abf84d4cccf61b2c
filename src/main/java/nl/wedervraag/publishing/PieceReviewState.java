package nl.wedervraag.publishing;

/** How a request to publish a piece stands or ended. */
public enum PieceReviewState {
    OPEN,
    APPROVED,
    SENT_BACK,
    WITHDRAWN,
    /** By asking again. */
    REPLACED
}
