package nl.wedervraag.check;

import nl.wedervraag.shared.Language;

/**
 * What is checked: an answer's plain text.
 *
 * @param theme the question's theme, by which an explanation says what sort of example is missing
 */
public record AnswerText(String text, Language language, AskedTheme theme) {}
