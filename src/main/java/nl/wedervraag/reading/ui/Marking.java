package nl.wedervraag.reading.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.Changed;
import nl.wedervraag.reading.ReadMark;
import nl.wedervraag.reading.ReadMarks;
import nl.wedervraag.reading.Readable;
import nl.wedervraag.reading.Seen;
import nl.wedervraag.shared.Language;

/** What the person at the page has read of the book before them. Whatever shows it follows. */
final class Marking {

    private final ReadMarks marks;
    private final PositionId position;
    private final Language language;
    private final Map<QuestionId, ReadMark> now;
    private final List<Runnable> followers = new ArrayList<>();

    Marking(ReadMarks marks, Book book) {
        this.marks = marks;
        position = book.position().id();
        language = book.language();
        now = new HashMap<>(marks.of(position, language));
    }

    ReadMark of(Readable answer) {
        return now.getOrDefault(answer.id(), ReadMark.UNREAD);
    }

    long count(Book book, ReadMark mark) {
        return book.chapters().stream()
                .flatMap(chapter -> chapter.answers().stream())
                .filter(answer -> of(answer) == mark)
                .count();
    }

    void read(Collection<Readable> answers) {
        marks.read(position, answers.stream().map(Seen::of).toList());
        answers.forEach(answer -> now.put(answer.id(), ReadMark.READ));
        followers.forEach(Runnable::run);
    }

    void unread(Readable answer) {
        marks.unread(position, Seen.of(answer));
        now.put(answer.id(), ReadMark.UNREAD);
        followers.forEach(Runnable::run);
    }

    Optional<Changed> changed(Readable answer) {
        return marks.changed(position, answer.id(), language);
    }

    /** Shows it now, and again whenever it changes. */
    void follow(Runnable show) {
        followers.add(show);
        show.run();
    }
}
