package nl.wedervraag.answers;

/** What still lacks before somebody can approve a review. Named as the database's function {@code approval_missing} does. */
public enum Missing {
    /** It was withdrawn, replaced or decided. */
    OPEN_REVIEW,
    OPEN_POSITION,
    RIGHT_TO_APPROVE,
    /** Whoever had a hand in it since the live wording can't approve it. */
    SOMEBODY_ELSE,
    /** This person approved it already; it needs somebody more. */
    ANOTHER_APPROVER,
    /** The text says of a fact what isn't its value any more. */
    FACTS_AS_THEY_ARE,
    /** What was shown is not what is under review. */
    THE_TEXT_UNDER_REVIEW,
    /** Lacks nothing else, but hasn't looked at each change that it brings to what is live. */
    CHANGES_READ
}
