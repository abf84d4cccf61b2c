package nl.wedervraag.answers;

import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * An answer that rests on a piece.
 *
 * @param position on whose pages this person can see it, null for none
 * @param place the position's name, or the team's; null for the company
 */
public record FoundationUse(
        @Nullable PositionId position,
        QuestionId question,
        String text,
        Language language,
        Reach reach,
        @Nullable String place) {

    /** Where it is written. */
    public String address() {
        return position == null
                ? "answers"
                : "answers/%s/%s/%s?scope=%s"
                        .formatted(
                                position.value(),
                                question.value(),
                                language.code(),
                                reach.name().toLowerCase(java.util.Locale.ROOT));
    }
}
