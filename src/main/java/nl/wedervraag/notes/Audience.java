package nl.wedervraag.notes;

/** Who reads a note besides its author. */
public enum Audience {
    NOBODY,
    /** Who may see the team's drafts. */
    WRITERS,
    /** Who may read the team's approved wording. */
    READERS
}
