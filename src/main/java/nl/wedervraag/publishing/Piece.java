package nl.wedervraag.publishing;

import java.time.Instant;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A piece as those see it who write there.
 *
 * @param teamName null for the organisation's
 * @param version of the draft
 * @param content of the draft
 * @param saved when, and by whom, it was saved last
 * @param lacking the fields that it must have before anybody decides about it
 * @param consented whether whom it is about agreed, as the draft has it
 * @param state of what is published, null while nothing ever was
 * @param published since when it is in that state
 * @param endedBecause why it was retired, or what came of it
 * @param changed whether the draft is another than what is live
 * @param review the latest, null while nobody asked
 */
public record Piece(
        PieceId id,
        Kind kind,
        Scope scope,
        @Nullable String teamName,
        Language language,
        Person owner,
        int version,
        Content content,
        Instant saved,
        Person savedBy,
        List<Field> lacking,
        boolean consented,
        @Nullable PieceState state,
        @Nullable Instant published,
        @Nullable String endedBecause,
        boolean changed,
        @Nullable PieceReviewId review,
        @Nullable PieceReviewState reviewState) {

    public String title() {
        return content.get(Content.TITLE);
    }

    public boolean isLive() {
        return state == PieceState.LIVE;
    }

    public boolean isInReview() {
        return reviewState == PieceReviewState.OPEN;
    }

    public boolean hasEnded() {
        return state == PieceState.RETIRED || state == PieceState.CLOSED;
    }
}
