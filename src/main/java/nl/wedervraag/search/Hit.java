package nl.wedervraag.search;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;

/**
 * A wording that was found.
 *
 * @param draft whether it is a draft's text, else it is approved
 * @param reach for whom it is: COMPANY, TEAM or POSITION
 * @param position one at which it is read, or written
 * @param theme its name in the language of whoever asked
 * @param title the question, as approved or as it stands now
 * @param excerpt where the words stand in the text
 */
public record Hit(
        UUID wording,
        boolean draft,
        Language language,
        String reach,
        PositionId position,
        String positionName,
        QuestionId question,
        String theme,
        List<Piece> title,
        List<Piece> excerpt) {

    /** A stretch of plain text; marked where it is what was looked for. */
    public record Piece(String text, boolean marked) {}
}
