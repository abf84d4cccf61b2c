package nl.wedervraag.answers;

/** What a person sees of a wording's state: first what is published, then its draft. */
public enum Mark {
    APPROVED,
    DUE,
    EXPIRED,
    OBSOLETE,
    NOTHING_YET,
    DRAFT,
    IN_REVIEW,
    SENT_BACK;

    public boolean isPublished() {
        return ordinal() <= OBSOLETE.ordinal();
    }
}
