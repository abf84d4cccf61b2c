package nl.wedervraag.answers;

import java.util.List;
import java.util.Locale;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A wording that holds a fact.
 *
 * @param text of its question
 * @param place the team or position that it is for, null for the company
 * @param shown a position on whose pages it is found, null for none
 * @param live what readers get says of it; empty where that doesn't hold it, or nothing is live
 * @param draft the same of the draft, where somebody could write in it
 */
public record FactUse(
        WordingId wording,
        QuestionId question,
        String text,
        Language language,
        Reach reach,
        @Nullable String place,
        @Nullable PositionId shown,
        List<String> live,
        List<String> draft) {

    /** Where it is written; null for nowhere that this person sees. */
    public @Nullable String address() {
        return shown == null
                ? null
                : "answers/%s/%s/%s?scope=%s"
                        .formatted(
                                shown.value(),
                                question.value(),
                                language.code(),
                                reach.name().toLowerCase(Locale.ROOT));
    }

    /** Whether what is live says something else. */
    public boolean becomesDue(String words) {
        return live.stream().anyMatch(said -> !said.equals(words));
    }

    public boolean draftChanges(String words) {
        return draft.stream().anyMatch(said -> !said.equals(words));
    }
}
