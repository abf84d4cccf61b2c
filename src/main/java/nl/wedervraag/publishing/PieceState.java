package nl.wedervraag.publishing;

/** What is published of a piece. */
public enum PieceState {
    LIVE,
    /** Taken away, with why. */
    RETIRED,
    /** A challenge that is none any more, with what came of it. */
    CLOSED
}
