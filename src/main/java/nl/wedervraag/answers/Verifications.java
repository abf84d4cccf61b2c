package nl.wedervraag.answers;

import java.time.LocalDate;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A lead looks at live wording again and finds it still true: it is fresh for another period, approved as it was. */
@Service
@Transactional
public class Verifications {

    private final Places places;
    private final VerificationRows rows;
    private final DueEvents due;
    private final FactsInTexts facts;
    private final Documents documents;
    private final Acts acts;
    private final Changes changes;
    private final CurrentPerson current;

    Verifications(
            Places places,
            VerificationRows rows,
            DueEvents due,
            FactsInTexts facts,
            Documents documents,
            Acts acts,
            Changes changes,
            CurrentPerson current) {
        this.places = places;
        this.rows = rows;
        this.due = due;
        this.facts = facts;
        this.documents = documents;
        this.acts = acts;
        this.changes = changes;
        this.current = current;
    }

    /**
     * Until when it is good now.
     *
     * @throws Refused when it isn't live or says that we don't know yet, the draft, the question or a fact has become another since it was approved, or its
     *     position is closed
     */
    public LocalDate verify(WordingId wording) {
        Place place = places.locked(wording, Right.APPROVE);
        place.requireOpen();
        var live = rows.live(wording).orElseThrow(() -> new Refused(Refused.Reason.NOT_LIVE));
        Frozen draft = documents.current(place.document());
        if (draft.version() != live.version() && !Text.of(draft.json()).hash().equals(live.documentHash())) {
            throw new Refused(Refused.Reason.DRAFT_MOVED_ON);
        }
        if (!live.question().equals(live.questionNow())) {
            throw new Refused(Refused.Reason.QUESTION_REWORDED);
        }
        if (!live.known()) {
            throw new Refused(Refused.Reason.NOT_KNOWN_YET);
        }
        facts.hold(live.revision());
        if (facts.ofLive(place).stream().anyMatch(FactInText::differs)) {
            throw new Refused(Refused.Reason.FACTS_CHANGED);
        }
        LocalDate reviewBy = rows.nextReview(place);
        if (!rows.verify(live, draft.version(), place, current.id(), reviewBy)) {
            throw new Refused(Refused.Reason.DRAFT_MOVED_ON);
        }
        rows.goodUntil(wording, reviewBy);
        due.settle(wording);
        changes.publish(Topics.WORDING, wording.value());
        acts.record(place.act(ActKind.VERIFIED, current.id())
                .with("revision", live.revision().value()));
        return reviewBy;
    }
}
