package nl.wedervraag.answers;

import java.time.LocalDate;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.discussion.PanelStances;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A question on the board with the nearest answer to it.
 *
 * @param wording null, as {@code reach}, {@code language} and {@code owner}, where there is no answer yet
 * @param language the wording's own, which is another than the board's where that one is missing
 * @param words of the draft, or of the live wording where the draft isn't this person's to see
 * @param seconds to say them
 * @param notKnownYet whether it says that we don't know yet: the draft, or what is live where the draft isn't this person's
 * @param here who is in the draft right now
 * @param lacks what the answers of its theme are to rest on, and this one doesn't; null for nothing
 * @param panel what the panel says of the draft as it stands; none where nobody says anything, or for whoever doesn't see it
 * @param covered whether approved wording in the board's language answers it, at any scope
 */
public record BoardRow(
        QuestionId question,
        String text,
        @Nullable WordingId wording,
        @Nullable Reach reach,
        @Nullable Language language,
        Status status,
        @Nullable Person owner,
        int words,
        int seconds,
        @Nullable LocalDate reviewBy,
        boolean notKnownYet,
        List<String> here,
        @Nullable Asks lacks,
        PanelStances.Tally panel,
        boolean covered) {}
