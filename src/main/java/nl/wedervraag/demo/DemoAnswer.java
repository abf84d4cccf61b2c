package nl.wedervraag.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer with the history of each of its wordings, oldest first.
 *
 * @param scope a position's or team's key, or {@link DemoOrganisation#COMPANY}
 * @param reviewAfter for how many days it is good, where that isn't the usual number
 * @param wordings keyed by a language's two letters; no history means that nobody has written yet
 */
record DemoAnswer(
        String question,
        String scope,
        String owner,
        @Nullable Integer reviewAfter,
        Map<String, List<DemoTurn>> wordings) {

    /** A resource's outermost value. */
    record File(List<DemoAnswer> answers) {}
}
