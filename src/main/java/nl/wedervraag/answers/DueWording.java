package nl.wedervraag.answers;

import java.time.LocalDate;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Live wording that is to be looked at again, for its owner and for whoever can verify it.
 *
 * @param position a position on whose pages the answer can be seen, null when this person sees none
 * @param freshness due or expired
 * @param reviewBy its day, null for none
 * @param known whether it is an answer, rather than that we don't know until that day
 * @param reasons what happened, empty where only time passed
 * @param mayVerify whether this person can say that it is still true
 */
public record DueWording(
        WordingId wording,
        @Nullable PositionId position,
        QuestionId question,
        String text,
        Language language,
        Reach reach,
        Person owner,
        Freshness freshness,
        @Nullable LocalDate reviewBy,
        boolean known,
        List<DueReason> reasons,
        boolean mayVerify) {}
