package nl.wedervraag.answers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.AnswerPage.ScopeChoice;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Questions;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of one answer. */
@Component
class AnswerPages {

    private final Positions positions;
    private final Questions questions;
    private final Organisation organisation;
    private final AnswerRows rows;
    private final DraftPages drafts;
    private final FoundationRows foundations;
    private final WiderPages wider;
    private final Rights rights;
    private final CurrentPerson current;

    AnswerPages(
            Positions positions,
            Questions questions,
            Organisation organisation,
            AnswerRows rows,
            DraftPages drafts,
            FoundationRows foundations,
            WiderPages wider,
            Rights rights,
            CurrentPerson current) {
        this.positions = positions;
        this.questions = questions;
        this.organisation = organisation;
        this.rows = rows;
        this.drafts = drafts;
        this.foundations = foundations;
        this.wider = wider;
        this.rights = rights;
        this.current = current;
    }

    AnswerPage of(Position position, QuestionId question, Language language, @Nullable Reach wanted) {
        List<Question> asked = positions.questions(position.id(), language);
        int at = asked.stream().map(Question::id).toList().indexOf(question);
        if (at < 0) {
            throw new NotAllowed("%s doesn't ask %s".formatted(position.id(), question));
        }
        List<WordingRow> wordings = rows.around(position, question);
        List<ScopeChoice> scopes = Arrays.stream(Reach.values())
                .map(reach -> choice(reach, position, language, wordings))
                .toList();
        Reach shown = shown(scopes, wordings, wanted);
        Optional<WordingRow> own = own(scopes, shown, wordings, language);
        DraftPage draft = own.filter(one -> !one.inherits()).map(drafts::of).orElse(null);
        return new AnswerPage(
                position,
                asked.get(at),
                questions.guidance(question, language),
                at + 1,
                asked.size(),
                at == 0 ? null : asked.get(at - 1).id(),
                at + 1 == asked.size() ? null : asked.get(at + 1).id(),
                language,
                language.among(organisation.languages()),
                scopes,
                shown,
                nearest(wordings.stream().filter(WordingRow::published).map(WordingRow::reach))
                        .orElse(null),
                draft == null ? List.of() : foundations.of(draft.answer()),
                draft == null ? null : foundations.lacking(draft.answer()),
                draft,
                own.filter(WordingRow::inherits).map(drafts::of).orElse(null),
                wider.of(wordings, shown, language, draft));
    }

    private ScopeChoice choice(Reach reach, Position position, Language language, List<WordingRow> wordings) {
        Scope scope = reach == Reach.COMPANY ? Scope.ORGANISATION : position.scope();
        boolean open = rights.may(current.id(), Right.SEE_DRAFTS, scope);
        List<WordingRow> here = wordings.stream()
                .filter(wording -> wording.reach() == reach && !wording.inherits())
                .toList();
        boolean started = here.stream().anyMatch(wording -> wording.language() == language);
        return new ScopeChoice(
                reach,
                open && started,
                here.stream().anyMatch(WordingRow::published),
                open,
                open
                        && !started
                        && !(reach == Reach.POSITION && position.closed())
                        && rights.may(current.id(), Right.EDIT, scope));
    }

    private static Reach shown(List<ScopeChoice> scopes, List<WordingRow> wordings, @Nullable Reach wanted) {
        if (wanted != null && scopes.get(wanted.ordinal()).mayOpen()) {
            return wanted;
        }
        return nearest(wordings.stream()
                        .filter(wording -> !wording.inherits())
                        .map(WordingRow::reach)
                        .filter(reach -> scopes.get(reach.ordinal()).mayOpen()))
                .orElse(Reach.POSITION);
    }

    /** As far as this person sees it. */
    private static Optional<WordingRow> own(
            List<ScopeChoice> scopes, Reach shown, List<WordingRow> wordings, Language language) {
        return wordings.stream()
                .filter(wording -> scopes.get(shown.ordinal()).mayOpen())
                .filter(wording -> wording.reach() == shown && wording.language() == language)
                .findFirst();
    }

    /** Reaches go from wide to near. */
    private static Optional<Reach> nearest(Stream<Reach> reaches) {
        return reaches.filter(Objects::nonNull).max(Comparator.naturalOrder());
    }
}
