package nl.wedervraag.publishing;

import java.util.List;
import java.util.Optional;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking to publish a piece, and deciding. All under read committed: whoever decides queues for the row of the piece, and an
 * approval decides by itself, in one statement.
 */
@Service
@Transactional
public class PieceReviews {

    private final PiecePlaces places;
    private final PieceReviewRows rows;
    private final PieceReviewPages pages;
    private final Acts acts;
    private final Changes changes;
    private final CurrentPerson current;

    PieceReviews(
            PiecePlaces places,
            PieceReviewRows rows,
            PieceReviewPages pages,
            Acts acts,
            Changes changes,
            CurrentPerson current) {
        this.places = places;
        this.rows = rows;
        this.pages = pages;
        this.acts = acts;
        this.changes = changes;
        this.current = current;
    }

    /**
     * Freezes the newest version and asks for its approval; a request that is open is replaced.
     *
     * @param version the one that was on the asking page
     * @throws PieceRefused when that isn't the newest, it isn't complete, or equals what is live
     */
    public PieceReviewId ask(PieceId id, int version) {
        Piece piece = places.locked(id, Right.ASK_FOR_APPROVAL);
        if (piece.version() != version) {
            throw new PieceRefused(PieceRefused.Reason.NOT_THE_NEWEST);
        }
        if (!piece.lacking().isEmpty()) {
            throw new PieceRefused(PieceRefused.Reason.INCOMPLETE);
        }
        if (piece.isLive() && !piece.changed()) {
            throw new PieceRefused(PieceRefused.Reason.NOTHING_NEW);
        }
        Optional<PieceReviewId> replaced = rows.replaceOpen(id, current.id());
        PieceReviewId review = rows.open(piece, current.id());
        replaced.ifPresent(old -> tell(ActKind.REVIEW_REPLACED, old, piece));
        tell(ActKind.REVIEW_ASKED, review, piece);
        return review;
    }

    /** @throws PieceRefused when it isn't open any more */
    public void withdraw(PieceReviewId review) {
        Piece piece = places.locked(review, Right.ASK_FOR_APPROVAL);
        requireChanged(rows.withdraw(review, current.id()));
        tell(ActKind.REVIEW_WITHDRAWN, review, piece);
    }

    /**
     * @param reason 1 to 2,000 characters, kept for ever
     * @throws PieceRefused when it isn't open any more
     */
    public void sendBack(PieceReviewId review, String reason) {
        Piece piece = places.locked(review, Right.APPROVE);
        String said = Reason.of(reason);
        requireChanged(rows.sendBack(review, current.id(), said));
        tell(act(ActKind.REVIEW_SENT_BACK, review, piece).saying(said), piece);
    }

    /**
     * Approves the piece if the review is open, its hash is this one and nothing is missing; the last approval that is asked
     * for makes it live.
     *
     * @param hash what the browser computed from the fields that it shows
     */
    public PieceDecision approve(PieceReviewId review, String hash) {
        Piece piece = places.locked(review, Right.APPROVE);
        return switch (rows.approve(review, current.id(), hash)) {
            case NOTHING ->
                new PieceDecision.Refused(rows.missing(review, current.id(), hash), pages.of(review, piece));
            case COUNTED -> {
                tell(act(ActKind.APPROVAL_GIVEN, review, piece).withHash("hash", hash), piece);
                yield new PieceDecision.Counted(rows.approvals(review).size(), rows.approvalsAsked(review));
            }
            case PUBLISHED -> {
                tell(act(ActKind.REVIEW_APPROVED, review, piece).withHash("hash", hash), piece);
                yield new PieceDecision.Approved();
            }
        };
    }

    /** What this person lacks to approve it: the same function that decides. Empty: nothing. */
    @Transactional(readOnly = true)
    public List<PieceMissing> whatIsMissing(PieceReviewId review, PersonId person) {
        places.of(review, Right.SEE_DRAFTS);
        return rows.missing(review, person, null);
    }

    @Transactional(readOnly = true)
    public PieceReviewPage view(PieceReviewId review) {
        return pages.of(review, places.of(review, Right.SEE_DRAFTS));
    }

    private static void requireChanged(boolean changed) {
        if (!changed) {
            throw new PieceRefused(PieceRefused.Reason.NOT_OPEN);
        }
    }

    private void tell(ActKind kind, PieceReviewId review, Piece piece) {
        tell(act(kind, review, piece), piece);
    }

    private void tell(Act act, Piece piece) {
        changes.publish(PieceTopics.PIECE, piece.id().value());
        acts.record(act);
    }

    private Act act(ActKind kind, PieceReviewId review, Piece piece) {
        return Pieces.act(kind, piece, current.id()).with("review", review.value());
    }
}
