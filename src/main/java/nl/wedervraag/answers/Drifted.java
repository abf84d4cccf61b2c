package nl.wedervraag.answers;

import java.time.Instant;
import nl.wedervraag.access.Person;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * An answer of one's own whose wider answer has changed since it was written, verified or kept.
 *
 * @param position where it can be looked at
 * @param positionName whose answer it is; null for the team's
 * @param wider the scope of the answer that changed
 * @param changed when that was approved
 * @param live whether readers get the own one, rather than that it is a draft
 */
public record Drifted(
        WordingId wording,
        String team,
        @Nullable PositionId position,
        @Nullable String positionName,
        QuestionId question,
        String text,
        Language language,
        Reach reach,
        Reach wider,
        Instant changed,
        String approvedBy,
        boolean live,
        Person owner) {}
