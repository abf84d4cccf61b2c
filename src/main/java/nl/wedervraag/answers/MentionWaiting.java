package nl.wedervraag.answers;

import java.time.Instant;
import nl.wedervraag.access.Person;
import nl.wedervraag.discussion.ThreadId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;

/**
 * A comment that speaks to somebody who hasn't answered it yet.
 *
 * @param position on whose pages the answer can be seen
 * @param text of the question as it is asked now
 * @param by whoever spoke to them
 */
public record MentionWaiting(
        ThreadId thread,
        PositionId position,
        QuestionId question,
        String text,
        Language language,
        Reach reach,
        Person by,
        Instant said,
        String words) {}
