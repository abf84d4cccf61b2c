package nl.wedervraag.answers;

import nl.wedervraag.questions.ThemeId;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the board to show.
 *
 * @param theme null for all
 * @param mark null for any
 * @param mine only answers that the asking person owns
 * @param missing only questions without approved wording in the board's language
 */
public record BoardFilter(@Nullable ThemeId theme, @Nullable Mark mark, boolean mine, boolean missing) {

    public static final BoardFilter EVERYTHING = new BoardFilter(null, null, false, false);

    boolean shows(BoardRows.Row row, Status status, boolean own) {
        return (theme == null || theme.equals(row.theme().id()))
                && (mark == null || status.has(mark))
                && (!mine || own)
                && (!missing || !row.covered());
    }
}
