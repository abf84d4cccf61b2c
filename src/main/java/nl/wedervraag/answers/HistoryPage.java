package nl.wedervraag.answers;

import java.time.Instant;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.Question;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What became of a wording, the newest revision first.
 *
 * @param question as it is asked now
 * @param wording null where nothing was begun
 * @param draftDiffers whether the draft is another text than the newest revision, or there is none yet
 * @param writingNow who wrote in the draft since the newest revision
 * @param mayRestore whether this person can make an older text the draft
 */
public record HistoryPage(
        Position position,
        Question question,
        Language language,
        Reach reach,
        @Nullable WordingId wording,
        List<Entry> entries,
        boolean draftDiffers,
        List<Person> writingNow,
        boolean mayRestore) {

    /**
     * A revision and what became of it.
     *
     * @param writers who wrote in it since the revision before it
     * @param review how the request for its approval stands
     * @param decided null while it is open, as {@code decidedBy}
     * @param reason why it was sent back
     * @param lives when it was live, oldest first
     */
    public record Entry(
            int number,
            Instant frozen,
            Person frozenBy,
            List<Person> writers,
            int words,
            @Nullable ReviewState review,
            @Nullable Instant decided,
            @Nullable Person decidedBy,
            @Nullable String reason,
            List<Life> lives) {}

    /**
     * @param until null: it still is
     * @param reason why it isn't to be used any more; null where it was live
     */
    public record Life(
            PublicationState state,
            Instant since,
            @Nullable Instant until,
            @Nullable String reason) {}

    /** One of the texts that a wording has had. */
    public sealed interface Text {

        /** As it stands now. */
        record Draft() implements Text {}

        record Revision(int number) implements Text {}
    }

    /**
     * Two texts beside each other.
     *
     * @param before JSON, as {@code after}
     * @param changes that made the one of the other, JSON
     */
    public record Compared(String questionBefore, String before, String questionAfter, String after, String changes) {}

    /**
     * A text and whose letters are whose.
     *
     * @param document JSON
     * @param passages in the order of the text
     */
    public record Written(String question, String document, List<Passage> passages) {}

    /** Some letters in a row, by their positions in the document. */
    public record Passage(int from, int to, Person writer) {}
}
