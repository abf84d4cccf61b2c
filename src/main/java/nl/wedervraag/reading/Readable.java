package nl.wedervraag.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * An approved answer as it is read.
 *
 * @param number of the revision that is live
 * @param question its text as approved
 * @param language the wording's own, which is another than asked for where that one is missing
 * @param html made by the server from a fixed set of tags
 * @param seconds to say it
 * @param obsolete to be read as 'do not use'
 * @param stories that it rests on and this position's people may read, the first linked first
 * @param challenges as {@code stories}
 * @param knownBy by when we know what this says that we don't; null where it is an answer
 * @param expired the day before which it should have been looked at again, null while that hasn't passed
 */
public record Readable(
        QuestionId id,
        int number,
        String question,
        Language language,
        String html,
        int words,
        int seconds,
        String approvedBy,
        Instant approved,
        boolean obsolete,
        List<Story> stories,
        List<Challenge> challenges,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate expired) {

    Readable with(List<Story> told, List<Challenge> named) {
        return new Readable(
                id,
                number,
                question,
                language,
                html,
                words,
                seconds,
                approvedBy,
                approved,
                obsolete,
                told,
                named,
                knownBy,
                expired);
    }
}
