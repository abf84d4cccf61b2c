package nl.wedervraag.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.shared.Language;

/**
 * Says of an answer what is vague in it, at the words. It gives findings, never a score: an answer without findings isn't
 * thereby a good one. Holds nothing but its rules; use one for all threads.
 */
public final class AnswerCheck {

    private final Map<Language, Book> books = new EnumMap<>(Language.class);

    public AnswerCheck() {
        for (var language : Language.values()) {
            books.put(language, BookData.read(language));
        }
    }

    /** In the order of the text; none for a text without words. */
    public List<Finding> check(AnswerText answer) {
        var book = books.get(answer.language());
        if (book == null) {
            throw new IllegalArgumentException("no rules for " + answer.language());
        }
        var reading = book.read(answer.text());
        if (reading.tokens().isEmpty()) {
            return List.of();
        }
        return new Judgement(reading, book.search(reading), answer.theme()).findings();
    }
}
