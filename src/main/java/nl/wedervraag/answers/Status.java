package nl.wedervraag.answers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a wording as people see it: what is published, then its draft, at least one of them. Derived here and nowhere
 * else.
 */
public record Status(List<Mark> marks) {

    static final Status NOTHING_YET = new Status(List.of(Mark.NOTHING_YET));

    /**
     * What the state is derived from.
     *
     * @param latestReview null when approval was never asked
     * @param draftEmpty whether the draft holds no text
     * @param draftIsPublished whether the draft equals what is published
     */
    record Facts(
            @Nullable PublicationState publication,
            Freshness freshness,
            @Nullable ReviewState latestReview,
            boolean draftEmpty,
            boolean draftIsPublished) {}

    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether the first letter makes another state of it: nothing is written yet, or the draft is what is published. */
    public boolean changesByWriting() {
        return has(Mark.NOTHING_YET) || marks.stream().allMatch(Mark::isPublished);
    }

    /** Approved and fresh, and the draft says nothing else: there is nothing to ask approval for. */
    public boolean isSettled() {
        return marks.equals(List.of(Mark.APPROVED));
    }

    /** Due or expired, and nothing has changed about it that would have to be approved. */
    boolean canBeVerified() {
        return marks.size() == 1 && (has(Mark.DUE) || has(Mark.EXPIRED));
    }

    /** The state as it is for whoever may not know of the draft. */
    Status withoutDraft() {
        return new Status(marks.stream().filter(Mark::isPublished).toList());
    }

    static Status of(Facts facts) {
        Mark published = published(facts);
        return new Status(Stream.of(published, draft(facts, published != null))
                .filter(Objects::nonNull)
                .map(Mark.class::cast)
                .toList());
    }

    private static @Nullable Mark published(Facts facts) {
        return switch (facts.publication()) {
            case null -> null;
            case RETIRED -> null;
            case OBSOLETE -> Mark.OBSOLETE;
            case LIVE ->
                switch (facts.freshness()) {
                    case FRESH -> Mark.APPROVED;
                    case DUE -> Mark.DUE;
                    case EXPIRED -> Mark.EXPIRED;
                };
        };
    }

    private static @Nullable Mark draft(Facts facts, boolean published) {
        if (facts.latestReview() == ReviewState.OPEN) {
            return Mark.IN_REVIEW;
        }
        if (published && facts.draftIsPublished()) {
            return null;
        }
        if (facts.latestReview() == ReviewState.SENT_BACK) {
            return Mark.SENT_BACK;
        }
        return facts.draftEmpty() && !published ? Mark.NOTHING_YET : Mark.DRAFT;
    }
}
