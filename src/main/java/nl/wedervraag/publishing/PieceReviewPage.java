package nl.wedervraag.publishing;

import java.time.Instant;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A request to publish a piece as whoever decides sees it.
 *
 * @param fields that its form asks
 * @param content frozen: what is approved
 * @param live what is live now, null when nothing is
 * @param contributors everyone who saved it since then
 * @param missing what the asking person still lacks to approve it
 * @param ableToApprove who else could, by name
 * @param newer the request that is open instead of this one, null for none
 * @param reason why it was sent back
 */
public record PieceReviewPage(
        PieceReviewId review,
        PieceId piece,
        Kind kind,
        @Nullable String teamName,
        Language language,
        List<Field> fields,
        int number,
        Content content,
        @Nullable Content live,
        Person askedBy,
        Instant asked,
        List<Person> contributors,
        PieceReviewState state,
        List<PieceMissing> missing,
        List<Person> ableToApprove,
        List<Person> approvals,
        int approvalsAsked,
        boolean mayWithdraw,
        boolean maySendBack,
        @Nullable PieceReviewId newer,
        @Nullable Person decidedBy,
        @Nullable Instant decided,
        @Nullable String reason) {}
