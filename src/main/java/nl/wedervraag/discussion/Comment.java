package nl.wedervraag.discussion;

import java.time.Instant;
import java.util.List;
import nl.wedervraag.access.Person;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody said.
 *
 * @param mentioned who is spoken to by name, as they are called in the words
 * @param changed when its author last put it otherwise; null: never
 * @param own whether whoever reads it said it
 */
public record Comment(
        CommentId id,
        Person by,
        Instant said,
        @Nullable Instant changed,
        String words,
        List<Person> mentioned,
        boolean own) {

    public Comment {
        mentioned = List.copyOf(mentioned);
    }
}
