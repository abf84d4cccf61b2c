package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.shared.Language;

/**
 * A page of a position's questions under their themes, and how much of all of them is approved.
 *
 * @param fitting how many the filter shows, on all pages together
 * @param page from 1
 */
public record Board(
        Position position, Language language, Coverage coverage, int fitting, int page, List<Chapter> chapters) {

    /** Rows on a page. Few positions ask more. */
    public static final int PAGE = 100;

    /**
     * Counted over all questions of the position, whatever the filter shows.
     *
     * @param approved have approved wording, honest ones that we don't know yet among them
     * @param notKnownYet how many of those
     * @param due includes expired ones
     */
    public record Coverage(int approved, int notKnownYet, int due, int questions) {}

    /** A theme with those of its rows that are on this page; never empty. */
    public record Chapter(Theme theme, List<BoardRow> rows) {}

    /** At least one, be it empty. */
    public int pages() {
        return pages(fitting);
    }

    static int pages(int rows) {
        return Math.max(1, Math.ceilDiv(rows, PAGE));
    }
}
