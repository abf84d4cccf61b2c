package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.Asks;
import nl.wedervraag.questions.Guidance;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one answer shows.
 *
 * @param guidance in the page's language
 * @param number of the question within the position, from 1
 * @param of how many
 * @param languages in which wordings are written, with that of the page
 * @param scopes one for each reach, company first
 * @param shown the scope that this page is about
 * @param inForce the one that the position's readers get, null when there is no live wording
 * @param restsOn what the answer that is shown rests on
 * @param lacks what the answers of its theme are to rest on, and this one doesn't; null for nothing
 * @param draft null when nothing was started in this scope and language, or when it isn't this person's to see, or the wider
 *     answer is used instead
 * @param setAside what would be the draft if the wider answer weren't used instead
 * @param wider the live wording of the nearest wider scope, null where there is none
 */
public record AnswerPage(
        Position position,
        Question question,
        Guidance guidance,
        int number,
        int of,
        @Nullable QuestionId previous,
        @Nullable QuestionId next,
        Language language,
        List<Language> languages,
        List<ScopeChoice> scopes,
        Reach shown,
        @Nullable Reach inForce,
        List<Foundation> restsOn,
        @Nullable Asks lacks,
        @Nullable DraftPage draft,
        @Nullable DraftPage setAside,
        @Nullable Wider wider) {

    /**
     * A scope in which the question may be answered.
     *
     * @param started whether there is a wording in the page's language
     * @param live whether it, or its other language, is live
     * @param mayOpen whether this person sees drafts there
     * @param mayStart whether this person can begin what isn't there yet
     */
    public record ScopeChoice(Reach reach, boolean started, boolean live, boolean mayOpen, boolean mayStart) {}
}
