package nl.wedervraag.reading;

import java.util.List;
import java.util.Optional;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approved wording as the people of a position read it. Who doesn't see the position is refused. */
@Service
@Transactional(readOnly = true)
public class Reading {

    private final Positions positions;
    private final LiveWordings wordings;
    private final LiveStories stories;
    private final LiveChallenges challenges;
    private final CurrentPerson current;
    private final Acts acts;

    Reading(
            Positions positions,
            LiveWordings wordings,
            LiveStories stories,
            LiveChallenges challenges,
            CurrentPerson current,
            Acts acts) {
        this.positions = positions;
        this.wordings = wordings;
        this.stories = stories;
        this.challenges = challenges;
        this.current = current;
        this.acts = acts;
    }

    /** The positions that the person at the page can read. */
    public List<Position> positions() {
        return positions.visibleTo();
    }

    /** All that is approved for a position; where this language is missing, the other. */
    public Book book(PositionId position, Language language) {
        Position found = positions.get(position);
        Told<Story> told = stories.of(position);
        Told<Challenge> named = challenges.told(position);
        List<LiveWordings.Row> answers = wordings.of(found, language).stream()
                .map(row -> new LiveWordings.Row(
                        row.theme(),
                        row.answer()
                                .with(
                                        told.beside(row.answer().id()),
                                        named.beside(row.answer().id()))))
                .toList();
        return new Book(found, language, LiveWordings.chapters(answers), told.besideNone(), named.besideNone());
    }

    /** The same for a file or print that leaves the product, which is recorded. */
    @Transactional
    public Book toTakeAlong(PositionId position, Language language) {
        Book book = book(position, language);
        acts.record(Act.of(ActKind.BOOK_EXPORTED)
                .by(current.id().value())
                .on(book.position().id().value())
                .in(book.position().team().value())
                .with("language", language));
        return book;
    }

    /** What the position's team says of its own problems. */
    public TeamAsSeen team(PositionId position, Language language) {
        Position found = positions.get(position);
        return new TeamAsSeen(
                found,
                language,
                challenges.of(position),
                wordings.ofChallenges(found, language).stream()
                        .map(LiveWordings.Row::answer)
                        .toList());
    }

    /** The approved answer to one question of a position, if there is any. */
    public Optional<Readable> answer(PositionId position, QuestionId question, Language language) {
        return wordings.of(positions.get(position), question, language)
                .map(LiveWordings.Row::answer)
                .map(answer -> answer.with(
                        stories.of(position).beside(question),
                        challenges.told(position).beside(question)));
    }
}
