package nl.wedervraag.questions;

/** What the answers of a theme are to rest on. Named as the column {@code asks_for} does. */
public enum Asks {
    NOTHING,
    /** A real example. */
    STORY,
    /** An honest problem. */
    CHALLENGE
}
