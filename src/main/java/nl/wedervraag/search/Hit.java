package nl.wedervraag.search;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A wording, story or challenge that was found.
 *
 * @param subject the id of what it is
 * @param draft whether it is a draft's text, else it is approved
 * @param reach for whom it is: COMPANY, TEAM or POSITION
 * @param position one at which it is read, or written; null for a story or challenge that is not published
 * @param question null where it is no answer
 * @param theme its name in the language of whoever asked; empty where it is no answer
 * @param title the question, as approved or as it stands now
 * @param excerpt where the words stand in the text
 */
public record Hit(
        UUID subject,
        Wanted.What what,
        boolean draft,
        Language language,
        String reach,
        @Nullable PositionId position,
        String positionName,
        @Nullable QuestionId question,
        String theme,
        List<Piece> title,
        List<Piece> excerpt) {

    /** A stretch of plain text; marked where it is what was looked for. */
    public record Piece(String text, boolean marked) {}
}
