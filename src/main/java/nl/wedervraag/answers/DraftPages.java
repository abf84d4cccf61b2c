package nl.wedervraag.answers;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.coediting.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person at the page can do with a draft. */
@Component
class DraftPages {

    private final JdbcClient jdbc;
    private final Places places;
    private final Statuses statuses;
    private final Documents documents;
    private final Drafts drafts;
    private final FactsInTexts facts;
    private final VerificationRows verifications;
    private final Rights rights;
    private final CurrentPerson current;

    DraftPages(
            JdbcClient jdbc,
            Places places,
            Statuses statuses,
            Documents documents,
            Drafts drafts,
            FactsInTexts facts,
            VerificationRows verifications,
            Rights rights,
            CurrentPerson current) {
        this.jdbc = jdbc;
        this.places = places;
        this.statuses = statuses;
        this.documents = documents;
        this.drafts = drafts;
        this.facts = facts;
        this.verifications = verifications;
        this.rights = rights;
        this.current = current;
    }

    DraftPage of(WordingRow wording) {
        Place place = places.of(wording.id(), Right.SEE_DRAFTS);
        boolean mayEdit = place.open() && rights.may(current.id(), Right.EDIT, place.scope());
        boolean mayApprove = place.open() && rights.may(current.id(), Right.APPROVE, place.scope());
        Status status = statuses.of(wording, true).status();
        List<FactInText> liveFacts =
                wording.dueReasons().contains(DueReason.FACT_CHANGED) ? facts.ofLive(place) : List.of();
        return new DraftPage(
                wording.answer(),
                wording.id(),
                wording.document(),
                status,
                wording.owner(),
                wording.reviewBy(),
                wording.knownBy(),
                wording.liveKnownBy(),
                wording.dueReasons(),
                wording.dueReasons().contains(DueReason.QUESTION_REWORDED) ? reworded(wording.id()) : null,
                facts.of(
                        place,
                        drafts.figures(wording.document(), wording.draftVersion())
                                .facts()),
                liveFacts,
                mayApprove
                        && status.canBeVerified()
                        && wording.liveKnownBy() == null
                        && liveFacts.stream().noneMatch(FactInText::differs)
                        && !wording.dueReasons().contains(DueReason.QUESTION_REWORDED),
                rights.may(current.id(), Right.APPROVE, place.scope()),
                mayEdit,
                place.open() && rights.may(current.id(), Right.ASK_FOR_APPROVAL, place.scope()),
                mayApprove,
                mayEdit && mayApprove && !contributes(wording) ? approvalLost(place) : ApprovalLost.NOTHING,
                wording.reviewState() == ReviewState.OPEN ? wording.review() : null,
                wording.reviewState() == ReviewState.SENT_BACK ? sentBack(wording.review()) : null,
                takenAway(wording),
                wording.published() ? wording.liveSince() : null);
    }

    private ApprovalLost approvalLost(Place place) {
        return ApprovalLost.valueOf(jdbc.sql("""
                        select case when not four_eyes_asked(s.team) then 'NOTHING'
                                    when (select count(*) from person p
                                          where p.id <> :me and has_right(p.id, 'APPROVE', s.team)) < approvals_asked(s.team)
                                    then 'TO_NOBODY' else 'TO_OTHERS' end
                        from (select cast(:team as uuid) as team) s
                        """)
                .param("me", current.id().value())
                .param("team", place.scope().teamOrNull())
                .query(String.class)
                .single());
    }

    private @Nullable TextPart reworded(WordingId wording) {
        return verifications
                .live(wording)
                .filter(live -> !live.question().equals(live.questionNow()))
                .map(live -> TextPart.ofLine(live.questionNow(), live.question()))
                .orElse(null);
    }

    private boolean contributes(WordingRow wording) {
        return documents
                .contributors(wording.document(), wording.liveVersion(), wording.draftVersion())
                .contains(current.id());
    }

    private DraftPage.@Nullable TakenAway takenAway(WordingRow wording) {
        PublicationState state = wording.publication();
        if (state == null || state == PublicationState.LIVE) {
            return null;
        }
        return jdbc.sql("""
                        select p.moved_by, m.name, p.since, p.reason
                        from publication p join person m on m.id = p.moved_by where p.wording = ? and p.until is null
                        """)
                .param(wording.id().value())
                .query((row, n) -> new DraftPage.TakenAway(
                        state,
                        new Person(new PersonId(row.getObject("moved_by", UUID.class)), row.getString("name")),
                        Objects.requireNonNull(WordingRow.instant(row, "since"), "since"),
                        row.getString("reason")))
                .optional()
                .orElse(null);
    }

    private DraftPage.@Nullable SentBack sentBack(@Nullable ReviewId review) {
        return jdbc.sql("""
                        select r.decided_by, p.name, r.decided, r.reason
                        from review r join person p on p.id = r.decided_by where r.id = ?
                        """)
                .param(Objects.requireNonNull(review).value())
                .query((row, n) -> new DraftPage.SentBack(
                        review,
                        new Person(new PersonId(row.getObject("decided_by", UUID.class)), row.getString("name")),
                        Objects.requireNonNull(WordingRow.instant(row, "decided"), "decided"),
                        row.getString("reason")))
                .single();
    }
}
