package nl.wedervraag.answers;

import java.util.List;
import java.util.Optional;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking for approval, and deciding. All under read committed: whoever changes something queues for the row of the wording,
 * and an approval decides by itself, in one statement.
 */
@Service
@Transactional
public class Reviews {

    private final Places places;
    private final ReviewRows rows;
    private final Revisions revisions;
    private final ReviewPages pages;
    private final VerificationRows verifications;
    private final ApprovedAnew anew;
    private final FactsInTexts facts;
    private final Documents documents;
    private final Acts acts;
    private final Changes changes;
    private final Rights rights;
    private final CurrentPerson current;

    Reviews(
            Places places,
            ReviewRows rows,
            Revisions revisions,
            ReviewPages pages,
            VerificationRows verifications,
            ApprovedAnew anew,
            FactsInTexts facts,
            Documents documents,
            Acts acts,
            Changes changes,
            Rights rights,
            CurrentPerson current) {
        this.places = places;
        this.rows = rows;
        this.revisions = revisions;
        this.pages = pages;
        this.verifications = verifications;
        this.anew = anew;
        this.facts = facts;
        this.documents = documents;
        this.acts = acts;
        this.changes = changes;
        this.rights = rights;
        this.current = current;
    }

    /**
     * Freezes the draft as it is and asks for its approval; a request that is open is replaced.
     *
     * @param seen the version up to which the asking page knows that everything is saved
     * @throws Refused when the draft is empty or equals what is live, or its position is closed
     */
    public ReviewId ask(WordingId wording, long seen) {
        Place place = places.locked(wording, Right.ASK_FOR_APPROVAL);
        place.requireOpen();
        Frozen draft = documents.freeze(place.document());
        if (draft.version() < seen) {
            throw new Refused(Refused.Reason.NOT_SAVED);
        }
        RevisionId revision = revisions.freeze(place, draft, current.id());
        Optional<ReviewId> replaced = rows.replaceOpen(wording, current.id());
        ReviewId review = rows.open(wording, revision, current.id());
        changes.publish(Topics.WORDING, wording.value());
        replaced.ifPresent(old -> tell(ActKind.REVIEW_REPLACED, old, place));
        tell(ActKind.REVIEW_ASKED, review, place);
        return review;
    }

    /** @throws Refused when it isn't open any more */
    public void withdraw(ReviewId review) {
        Place place = places.locked(review, Right.ASK_FOR_APPROVAL);
        requireChanged(rows.withdraw(review, current.id()));
        changes.publish(Topics.WORDING, place.wording().value());
        tell(ActKind.REVIEW_WITHDRAWN, review, place);
    }

    /**
     * @param reason 1 to 2,000 characters, kept for ever
     * @throws Refused when it isn't open any more
     */
    public void sendBack(ReviewId review, String reason) {
        String said = reason.strip();
        if (said.isEmpty() || said.length() > 2000) {
            throw new IllegalArgumentException("a reason of 1 to 2,000 characters");
        }
        Place place = deciding(review);
        requireChanged(rows.sendBack(review, current.id(), said));
        changes.publish(Topics.WORDING, place.wording().value());
        acts.record(act(ActKind.REVIEW_SENT_BACK, review, place).saying(said));
    }

    /** The page saw this person look at each change to what is live, which approving asks for. */
    public void changesRead(ReviewId review) {
        requireDecider(review, places.of(review, Right.SEE_DRAFTS));
        rows.noteRead(review, current.id());
    }

    /**
     * Approves the revision if the review is open, its hash is this one and nothing is missing; the last approval that is
     * asked for makes it live.
     *
     * @param hash what the browser computed from the question and the document that it shows
     */
    public Decision approve(ReviewId review, String hash) {
        Place place = deciding(review);
        facts.hold(rows.revision(review));
        return switch (rows.approve(review, current.id(), hash)) {
            case NOTHING -> pages.refusal(review, place, hash);
            case COUNTED -> {
                tellApproved(ActKind.APPROVAL_GIVEN, review, place, hash);
                yield new Decision.Counted(rows.approvals(review).size(), rows.approvalsAsked(review));
            }
            case PUBLISHED -> {
                verifications.goodUntil(place.wording(), verifications.nextReview(place, review));
                RevisionId revision = rows.revision(review);
                anew.happened(place, revision);
                tellApproved(ActKind.REVIEW_APPROVED, review, place, hash);
                yield new Decision.Approved(revision);
            }
        };
    }

    private Place deciding(ReviewId review) {
        Place place = places.locked(review, Right.SEE_DRAFTS);
        requireDecider(review, place);
        return place;
    }

    private void requireDecider(ReviewId review, Place place) {
        if (rows.stoodInFor(review, current.id()).isEmpty()) {
            rights.require(current.id(), Right.APPROVE, place.scope());
        }
    }

    private void tellApproved(ActKind kind, ReviewId review, Place place, String hash) {
        changes.publish(Topics.WORDING, place.wording().value());
        acts.record(act(kind, review, place).withHash("hash", hash));
    }

    /** What this person lacks to approve it: the same function that decides. Empty: nothing. */
    @Transactional(readOnly = true)
    public List<Missing> whatIsMissing(ReviewId review, PersonId person) {
        places.of(review, Right.SEE_DRAFTS);
        return rows.missing(review, person, null);
    }

    @Transactional(readOnly = true)
    public ReviewPage view(ReviewId review) {
        return pages.of(review, places.of(review, Right.SEE_DRAFTS));
    }

    private static void requireChanged(boolean changed) {
        if (!changed) {
            throw new Refused(Refused.Reason.NOT_OPEN);
        }
    }

    private void tell(ActKind kind, ReviewId review, Place place) {
        acts.record(act(kind, review, place));
    }

    private Act act(ActKind kind, ReviewId review, Place place) {
        return Act.of(kind)
                .by(current.id().value())
                .on(review.value())
                .in(place.scope().teamOrNull())
                .with("wording", place.wording().value())
                .with("revision", rows.revision(review).value());
    }
}
