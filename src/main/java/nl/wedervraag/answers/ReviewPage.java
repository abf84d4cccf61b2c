package nl.wedervraag.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.editorial.Judgement;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A request for approval as whoever decides sees it.
 *
 * @param draft in which its text was written, with what is said about it
 * @param version of the draft that its text is
 * @param questionText as frozen with the revision: a part of what is approved
 * @param document the frozen document as JSON, byte for byte
 * @param changes since the live wording as JSON, an empty list where nothing was live yet
 * @param judgements of each of the changes, in their order, whether it is one of substance
 * @param number of the revision within its wording
 * @param knownBy by when we know what this says that we don't; null where it is an answer
 * @param liveNumber the revision that is live now, null when none is
 * @param contributors everyone who wrote in it since then
 * @param missing what the asking person still lacks to approve it
 * @param changedFacts of which it says what isn't their value any more, while it is open
 * @param ableToApprove who else could, by name
 * @param approvals given so far
 * @param approvalsAsked how many it needs
 * @param standingInFor the lead who is away for whom the asking person decides; null where they do so in their own right, or not
 * @param decidedBy null while it is open, as {@code decided}
 * @param reason why it was sent back
 */
public record ReviewPage(
        ReviewId review,
        WordingId wording,
        DocumentId draft,
        long version,
        QuestionId question,
        String questionText,
        Language language,
        Reach reach,
        String document,
        String changes,
        List<Judgement> judgements,
        int number,
        @Nullable LocalDate knownBy,
        Person askedBy,
        Instant asked,
        @Nullable Integer liveNumber,
        @Nullable Instant liveSince,
        List<Person> contributors,
        ReviewState state,
        List<Missing> missing,
        List<FactInText> changedFacts,
        List<Person> ableToApprove,
        List<Approval> approvals,
        int approvalsAsked,
        boolean mayWithdraw,
        boolean maySendBack,
        @Nullable Person standingInFor,
        @Nullable Person decidedBy,
        @Nullable Instant decided,
        @Nullable String reason) {

    /** @param standingInFor the lead for whom it was given; null where it was given in one's own right */
    public record Approval(Person by, Instant at, @Nullable Person standingInFor) {}
}
