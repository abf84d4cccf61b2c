package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done about the answer of a wider scope beside one's own: keep ours, take theirs over, or use theirs again. */
@Service
@Transactional
public class WiderAnswers {

    public static final int LONGEST_REASON = 500;

    private final Places places;
    private final WiderRows rows;
    private final DueEvents due;
    private final Publications publications;
    private final Reviews reviews;
    private final Rewriting rewriting;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final TransactionTemplate transaction;

    WiderAnswers(
            Places places,
            WiderRows rows,
            DueEvents due,
            Publications publications,
            Reviews reviews,
            Rewriting rewriting,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes,
            TransactionTemplate transaction) {
        this.places = places;
        this.rows = rows;
        this.due = due;
        this.publications = publications;
        this.reviews = reviews;
        this.rewriting = rewriting;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.transaction = transaction;
    }

    /**
     * The own answer stays as it is beside this revision of the wider one. Of what is live a lead says so, since readers rely on
     * it; of a draft, whoever writes it.
     *
     * @throws Refused when the wider answer is another text by now, or the position is closed
     */
    public void keep(WordingId wording, RevisionId wider) {
        Place place = places.locked(wording, Right.EDIT);
        place.requireOpen();
        requireLead(place, rows.isPublished(wording));
        if (!rows.wider(wording).filter(now -> now.revision().equals(wider)).isPresent()) {
            throw new Refused(Refused.Reason.BESIDE_MOVED_ON);
        }
        rows.keep(wording, wider, current.id());
        due.settle(wording, DueReason.WIDER_ANSWER);
        changes.publish(Topics.WORDING, wording.value());
        acts.record(place.act(ActKind.WIDER_KEPT, current.id()).with("revision", wider.value()));
    }

    /**
     * Makes the draft what the wider answer says, as an edit of the person at the page.
     *
     * @throws Refused when there is none in this language, the draft is that text already, or the position is closed
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void take(WordingId wording) {
        Place place = places.of(wording, Right.EDIT);
        WiderRows.Live wider = rows.wider(wording).orElseThrow(() -> new Refused(Refused.Reason.NO_WIDER_ANSWER));
        rewriting.into(place, wider.text().document());
        transaction.executeWithoutResult(status -> {
            rows.knowBy(wording, wider.knownBy());
            acts.record(place.act(ActKind.WIDER_TAKEN, current.id())
                    .with("revision", wider.revision().value()));
        });
    }

    /**
     * Sets an own answer aside, in all its languages: what is live of it is retired, what is asked of it withdrawn, and readers
     * get the wider answer again. Its drafts stay, to be taken up again.
     *
     * @param reason 1 to 500 characters where something is live, otherwise nothing is asked
     * @throws TextRefused when the reason can't be taken
     * @throws Refused when no wider answer is live, or the position is closed
     */
    public void useAgain(WordingId wording, String reason) {
        Place place = places.of(wording, Right.EDIT);
        place.requireOpen();
        List<WordingId> own = rows.lockAllOf(place.answer());
        List<WordingId> published = own.stream().filter(rows::isPublished).toList();
        requireLead(place, !published.isEmpty());
        String why = published.isEmpty() ? "" : OneLine.of(reason, LONGEST_REASON);
        if (!rows.hasWider(place.answer())) {
            throw new Refused(Refused.Reason.NO_WIDER_ANSWER);
        }
        published.forEach(live -> publications.retire(live, why));
        rows.openReviews(place.answer()).forEach(reviews::withdraw);
        Act act = place.act(ActKind.WIDER_USED_AGAIN, current.id());
        changes.publish(Topics.WORDING, wording.value());
        rows.setAside(place.answer(), acts.record(why.isEmpty() ? act : act.saying(why)));
    }

    private void requireLead(Place place, boolean published) {
        if (published) {
            rights.require(current.id(), Right.APPROVE, place.scope());
        }
    }

    /** What has drifted of the answers whose drafts the person at the page sees: by team, what is live first. */
    @Transactional(readOnly = true)
    public List<Drifted> drifted(Language language) {
        return rows.drifted(current.id(), language, WiderAnswers::drifted);
    }

    private static Drifted drifted(ResultSet row, int number) throws SQLException {
        UUID position = row.getObject("position_shown", UUID.class);
        return new Drifted(
                new WordingId(row.getObject("id", UUID.class)),
                row.getString("team_name"),
                position == null ? null : new PositionId(position),
                row.getString("position_name"),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("text"),
                Language.valueOf(row.getString("language")),
                Reach.valueOf(row.getString("scope")),
                Reach.valueOf(row.getString("wider")),
                Objects.requireNonNull(WordingRow.instant(row, "changed")),
                row.getString("approved_by"),
                row.getBoolean("live"),
                new Person(new PersonId(row.getObject("owner", UUID.class)), row.getString("owner_name")));
    }
}
