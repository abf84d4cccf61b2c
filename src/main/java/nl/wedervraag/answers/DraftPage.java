package nl.wedervraag.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.coediting.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * The draft on the page of an answer and what this person can do with it.
 *
 * @param approvalLost what this person gives up by writing in the draft
 * @param openReview the request that is under review, if any
 * @param sentBack why the latest request was sent back, until approval is asked again
 * @param knownBy by when its owner finds out what the draft says that we don't know yet; null where it is an answer
 * @param liveKnownBy the same of what is published
 * @param dueReasons what happened since which what is live must be looked at again
 * @param reworded the question as it is asked now, with what changed in it since what is live was approved; null where nothing did
 * @param facts that the draft holds
 * @param liveFacts what is live says of facts, where one of them has changed since; empty where none has
 * @param mayVerify whether this person can say that what is live is still true: it is due, and nothing has changed
 * @param maySettle whether this person can change who keeps it true and until when
 * @param takenAway that readers aren't to use it any more, or don't see it; null where it is live or never was
 * @param liveSince null when nothing is published
 */
public record DraftPage(
        AnswerId answer,
        WordingId wording,
        DocumentId document,
        Status status,
        Person owner,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate knownBy,
        @Nullable LocalDate liveKnownBy,
        List<DueReason> dueReasons,
        @Nullable TextPart reworded,
        List<FactInText> facts,
        List<FactInText> liveFacts,
        boolean mayVerify,
        boolean maySettle,
        boolean mayEdit,
        boolean mayAsk,
        boolean mayApprove,
        ApprovalLost approvalLost,
        @Nullable ReviewId openReview,
        @Nullable SentBack sentBack,
        @Nullable TakenAway takenAway,
        @Nullable Instant liveSince) {

    public record SentBack(ReviewId review, Person by, Instant at, String reason) {}

    public record TakenAway(PublicationState state, Person by, Instant at, String reason) {}
}
