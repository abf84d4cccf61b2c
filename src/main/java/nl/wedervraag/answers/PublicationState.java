package nl.wedervraag.answers;

/** How a revision that was approved stands with its readers. */
public enum PublicationState {
    LIVE,
    /** Read with the mark 'do not use'. */
    OBSOLETE,
    /** Read by nobody: the wider scope's wording shows again. */
    RETIRED
}
