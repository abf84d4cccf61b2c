package nl.wedervraag.answers;

import java.time.Instant;
import nl.wedervraag.access.Person;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits on 'Today'.
 *
 * @param position a position on whose pages the answer can be seen, null when this person sees none
 * @param who asked, or sent back
 * @param reason why it was sent back, null for the others
 */
public record Waiting(
        Kind kind,
        ReviewId review,
        @Nullable PositionId position,
        QuestionId question,
        String text,
        Language language,
        Reach reach,
        Person who,
        Instant at,
        @Nullable String reason) {

    public enum Kind {
        /** This person can decide it. */
        TO_DECIDE,
        SENT_BACK_TO_ME,
        /** Asked by this person and not decided yet. */
        IN_REVIEW
    }
}
