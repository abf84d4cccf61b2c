package nl.wedervraag.reading;

/** How an answer that is live stands to what somebody has read. */
public enum ReadMark {
    UNREAD,
    /** They read it as it was before. */
    CHANGED,
    READ
}
