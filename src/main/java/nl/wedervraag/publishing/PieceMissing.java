package nl.wedervraag.publishing;

/** What still lacks before somebody can approve a piece. Named as the database's function {@code piece_missing} does. */
public enum PieceMissing {
    /** It was withdrawn, replaced or decided. */
    OPEN_REVIEW,
    RIGHT_TO_APPROVE,
    /** Whoever had a hand in it since what is live can't approve it. */
    SOMEBODY_ELSE,
    /** This person approved it already; it needs somebody more. */
    ANOTHER_APPROVER,
    /** Whom it is about hasn't agreed. */
    CONSENT,
    /** What was shown is not what is under review. */
    THE_TEXT_UNDER_REVIEW
}
