package nl.wedervraag.answers;

import static nl.wedervraag.answers.Mark.APPROVED;
import static nl.wedervraag.answers.Mark.DRAFT;
import static nl.wedervraag.answers.Mark.DUE;
import static nl.wedervraag.answers.Mark.EXPIRED;
import static nl.wedervraag.answers.Mark.IN_REVIEW;
import static nl.wedervraag.answers.Mark.NOTHING_YET;
import static nl.wedervraag.answers.Mark.OBSOLETE;
import static nl.wedervraag.answers.Mark.SENT_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTests {

    private static final Freshness DUE_SOON = Freshness.DUE;
    private static final Freshness OVER = Freshness.EXPIRED;

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("table")
    void saysWhatIsPublishedAndThenTheDraft(String situation, Status.Facts facts, List<Mark> marks) {
        assertThat(Status.of(facts).marks()).isEqualTo(marks);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row("just begun", null, null, null, true, false, NOTHING_YET),
                row("typed in", null, null, null, false, false, DRAFT),
                row("asked", null, null, ReviewState.OPEN, false, false, IN_REVIEW),
                row("withdrawn", null, null, ReviewState.WITHDRAWN, false, false, DRAFT),
                row("sent back", null, null, ReviewState.SENT_BACK, false, false, SENT_BACK),
                row("approved", PublicationState.LIVE, null, ReviewState.APPROVED, false, true, APPROVED),
                row("typed in since", PublicationState.LIVE, null, ReviewState.APPROVED, false, false, APPROVED, DRAFT),
                row("emptied since", PublicationState.LIVE, null, ReviewState.APPROVED, true, false, APPROVED, DRAFT),
                row("asked again", PublicationState.LIVE, null, ReviewState.OPEN, false, false, APPROVED, IN_REVIEW),
                row("asked, undone", PublicationState.LIVE, null, ReviewState.OPEN, false, true, APPROVED, IN_REVIEW),
                row("sent back", PublicationState.LIVE, null, ReviewState.SENT_BACK, false, false, APPROVED, SENT_BACK),
                row("sent back, undone", PublicationState.LIVE, null, ReviewState.SENT_BACK, false, true, APPROVED),
                row("due", PublicationState.LIVE, DUE_SOON, ReviewState.APPROVED, false, true, DUE),
                row("expired", PublicationState.LIVE, OVER, ReviewState.APPROVED, false, true, EXPIRED),
                row(
                        "expired, rewritten",
                        PublicationState.LIVE,
                        OVER,
                        ReviewState.APPROVED,
                        false,
                        false,
                        EXPIRED,
                        DRAFT),
                row("obsolete", PublicationState.OBSOLETE, OVER, ReviewState.APPROVED, false, true, OBSOLETE),
                row("retired", PublicationState.RETIRED, OVER, ReviewState.APPROVED, false, true, DRAFT),
                row(
                        "retired, emptied",
                        PublicationState.RETIRED,
                        DUE_SOON,
                        ReviewState.APPROVED,
                        true,
                        false,
                        NOTHING_YET));
    }

    private static Arguments row(
            String situation,
            @Nullable PublicationState publication,
            @Nullable Freshness freshness,
            @Nullable ReviewState review,
            boolean empty,
            boolean same,
            Mark... marks) {
        Freshness fresh = freshness == null ? Freshness.FRESH : freshness;
        return Arguments.of(situation, new Status.Facts(publication, fresh, review, empty, same), List.of(marks));
    }

    @Test
    void isNeverWithoutAMarkAndNeverHasTwoOfOneKind() {
        for (Status.Facts facts : everything()) {
            List<Mark> marks = Status.of(facts).marks();
            assertThat(marks).as(facts.toString()).isNotEmpty().isSorted();
            assertThat(marks.stream().filter(Mark::isPublished).count()).isLessThanOrEqualTo(1);
            assertThat(marks.stream().filter(mark -> !mark.isPublished()).count())
                    .isLessThanOrEqualTo(1);
        }
    }

    private static List<Status.Facts> everything() {
        var all = new ArrayList<Status.Facts>();
        var publications = new ArrayList<@Nullable PublicationState>(Arrays.asList(PublicationState.values()));
        publications.add(null);
        var reviews = new ArrayList<@Nullable ReviewState>(Arrays.asList(ReviewState.values()));
        reviews.add(null);
        for (PublicationState publication : publications) {
            for (ReviewState review : reviews) {
                for (Freshness freshness : Freshness.values()) {
                    for (boolean empty : new boolean[] {false, true}) {
                        for (boolean same : new boolean[] {false, true}) {
                            all.add(new Status.Facts(publication, freshness, review, empty, same));
                        }
                    }
                }
            }
        }
        return all;
    }
}
