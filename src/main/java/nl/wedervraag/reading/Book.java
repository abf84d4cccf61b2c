package nl.wedervraag.reading;

import java.util.List;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.shared.Language;

/**
 * The approved wording of a position; themes are its chapters, and none is empty.
 *
 * @param stories that are published for it and stand beside no answer
 * @param challenges as {@code stories}
 */
public record Book(
        Position position, Language language, List<Chapter> chapters, List<Story> stories, List<Challenge> challenges) {

    public record Chapter(Theme theme, List<Readable> answers) {}

    public boolean isEmpty() {
        return chapters.isEmpty() && stories.isEmpty() && challenges.isEmpty();
    }

    public int answers() {
        return chapters.stream().mapToInt(chapter -> chapter.answers().size()).sum();
    }

    /** To say it all. */
    public int seconds() {
        return chapters.stream()
                .flatMap(chapter -> chapter.answers().stream())
                .mapToInt(Readable::seconds)
                .sum();
    }
}
