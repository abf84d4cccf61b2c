package nl.wedervraag.reading;

import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;

/**
 * An answer as somebody has it before them.
 *
 * @param language the wording's own
 * @param number of its revision
 */
public record Seen(QuestionId question, Language language, int number) {

    public static Seen of(Readable answer) {
        return new Seen(answer.id(), answer.language(), answer.number());
    }
}
