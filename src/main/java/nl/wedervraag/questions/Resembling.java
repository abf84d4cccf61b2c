package nl.wedervraag.questions;

/**
 * A question of the bank that asks much the same as what was typed.
 *
 * @param theme its theme, in the language that was typed
 * @param said the words that resemble it: the question's own, or one of its other phrasings
 * @param retired whether it, or its theme, is
 */
public record Resembling(QuestionId question, Theme theme, String text, String said, boolean retired) {}
