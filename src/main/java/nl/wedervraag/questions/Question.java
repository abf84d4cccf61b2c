package nl.wedervraag.questions;

/**
 * A question in the language that was asked for.
 *
 * @param key what the starter bank calls it, stable over languages
 */
public record Question(QuestionId id, String key, Theme theme, String text) {}
