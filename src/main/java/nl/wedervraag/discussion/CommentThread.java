package nl.wedervraag.discussion;

import java.time.Instant;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.coediting.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one stretch of words.
 *
 * @param quote the words when it was begun
 * @param orphaned whether none of them is left
 * @param resolution null while it is open
 * @param comments in the order in which they were said; never empty
 */
public record CommentThread(
        ThreadId id,
        DocumentId document,
        Words words,
        @Nullable Resolution resolution,
        List<Comment> comments) {

    /**
     * Where it stands in the document's newest version.
     *
     * @param quote the words when it was begun
     * @param to the same as {@code from} when none of them is left
     */
    public record Words(String quote, int from, int to) {

        public boolean areGone() {
            return from == to;
        }
    }

    public record Resolution(Person by, Instant at) {}

    public CommentThread {
        comments = List.copyOf(comments);
    }

    public boolean isOpen() {
        return resolution == null;
    }
}
