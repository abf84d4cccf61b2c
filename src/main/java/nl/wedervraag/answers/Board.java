package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.shared.Language;

/** A position's questions under their themes, and how much of them is approved. */
public record Board(Position position, Language language, Coverage coverage, List<Chapter> chapters) {

    /** Counted over all questions of the position, whatever the filter shows; {@code due} includes expired ones. */
    public record Coverage(int approved, int due, int questions) {}

    /** A theme with those of its rows that the filter shows; never empty. */
    public record Chapter(Theme theme, List<BoardRow> rows) {}
}
