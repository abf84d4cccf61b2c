package nl.wedervraag.answers;

/** How fresh live wording is. Derived by the database's function {@code freshness}, from its day, what happened, and today. */
public enum Freshness {
    FRESH,
    /** From 14 days before its day, or since something happened. */
    DUE,
    /** After its day. */
    EXPIRED
}
