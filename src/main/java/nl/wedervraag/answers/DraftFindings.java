package nl.wedervraag.answers;

import java.time.Instant;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What the answer check says of a draft as it was at a version.
 *
 * @param written whether there is a word in the draft
 * @param findings those of the whole text first, then in its order
 */
public record DraftFindings(long version, boolean written, List<One> findings) {

    /**
     * @param words as they stand in the draft
     * @param from where they begin in the document of that version
     * @param dismissal null while nobody says that it may stay
     */
    public record One(
            FindingKey key,
            Finding finding,
            String words,
            int from,
            int to,
            @Nullable Dismissal dismissal) {}

    /** @param reason null when it was erased */
    public record Dismissal(Person by, Instant at, @Nullable String reason) {}
}
