package nl.wedervraag.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.answers.HistoryPage.Compared;
import nl.wedervraag.answers.HistoryPage.Written;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Passage;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a wording said before, who wrote it, and taking an older text up again. For who may see its draft. */
@Service
@Transactional(readOnly = true)
public class History {

    private final Answers answers;
    private final HistoryRows rows;
    private final Places places;
    private final Documents documents;
    private final Rewriting rewriting;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final TransactionTemplate transaction;

    History(
            Answers answers,
            HistoryRows rows,
            Places places,
            Documents documents,
            Rewriting rewriting,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            TransactionTemplate transaction) {
        this.answers = answers;
        this.rows = rows;
        this.places = places;
        this.documents = documents;
        this.rewriting = rewriting;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.transaction = transaction;
    }

    /** @param wanted the scope to show; null for the nearest that was started */
    public HistoryPage page(PositionId position, QuestionId question, Language language, @Nullable Reach wanted) {
        AnswerPage page = answers.page(position, question, language, wanted);
        DraftPage draft = page.draft() == null ? page.setAside() : page.draft();
        if (draft == null) {
            return new HistoryPage(
                    page.position(), page.question(), language, page.shown(), null, List.of(), false, List.of(), false);
        }
        List<HistoryPage.Entry> entries = rows.entries(draft.wording(), draft.document());
        var now = documents.current(draft.document());
        Text text = Text.of(now.json());
        boolean differs = entries.isEmpty()
                ? text.words() > 0
                : !Text.of(rows.text(draft.wording(), entries.getFirst().number())
                                .document())
                        .equals(text);
        return new HistoryPage(
                page.position(),
                page.question(),
                language,
                page.shown(),
                draft.wording(),
                entries,
                differs,
                differs ? writers(draft, entries, now.version()) : List.of(),
                draft.mayEdit());
    }

    private List<Person> writers(DraftPage draft, List<HistoryPage.Entry> entries, long now) {
        long since = entries.isEmpty()
                ? 0
                : rows.version(draft.wording(), entries.getFirst().number());
        return rows.named(documents.contributors(draft.document(), since, now));
    }

    /** Whose letters are whose in a text: from the log, so that what somebody undoes stays whose it was. */
    public Written written(WordingId wording, HistoryPage.Text which) {
        Place place = places.of(wording, Right.SEE_DRAFTS);
        var text = text(place, which);
        var passages = documents.passages(place.document(), text.version());
        Map<PersonId, Person> people =
                rows.named(passages.stream().map(Passage::person).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Person::id, person -> person));
        return new Written(
                text.question(),
                text.document(),
                passages.stream()
                        .flatMap(passage -> Optional.ofNullable(people.get(passage.person()))
                                .map(writer -> new HistoryPage.Passage(passage.from(), passage.to(), writer))
                                .stream())
                        .toList());
    }

    public Compared compare(WordingId wording, HistoryPage.Text before, HistoryPage.Text after) {
        Place place = places.of(wording, Right.SEE_DRAFTS);
        var one = text(place, before);
        var other = text(place, after);
        return new Compared(
                one.question(),
                one.document(),
                other.question(),
                other.document(),
                Text.of(other.document()).changesSince(Text.of(one.document())));
    }

    private HistoryRows.Frozen text(Place place, HistoryPage.Text which) {
        return switch (which) {
            case HistoryPage.Text.Revision revision -> rows.text(place.wording(), revision.number());
            case HistoryPage.Text.Draft draft -> {
                var now = documents.current(place.document());
                yield new HistoryRows.Frozen(
                        rows.question(place), Text.of(now.json()).json(), now.version());
            }
        };
    }

    /**
     * Makes the revision's text the draft, and by when we know what it says that we don't, as an edit of the caller's: everybody who has it open sees it happen, the caller
     * counts as one who wrote in it, and nothing is approved by it.
     *
     * @throws Refused when the draft is that text already, or its position is closed
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void restore(WordingId wording, int number) {
        Place place = places.of(wording, Right.EDIT);
        rewriting.into(place, Text.of(rows.text(wording, number).document()).document());
        transaction.executeWithoutResult(status -> record(place, number));
    }

    private void record(Place place, int number) {
        rows.knowAsIn(place.wording(), number);
        acts.record(place.act(ActKind.REVISION_RESTORED, current.id()).with("number", number));
    }
}
