package nl.wedervraag.coediting;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a document's mailbox takes. */
sealed interface Letter {

    record Join(Participant participant, OptionalLong version) implements Letter {}

    record Leave(Participant participant) implements Letter {}

    /**
     * @param arrived by the machine's counter of nanoseconds
     * @param sender null when nobody on a socket sent it
     */
    record Submit(
            Submission submission,
            Parsed parsed,
            Instant at,
            long arrived,
            @Nullable Participant sender,
            CompletableFuture<Outcome> outcome)
            implements Letter {}

    /** @param caret null when it is gone */
    record Moved(Participant participant, @Nullable Caret caret) implements Letter {}

    /** The log may hold more than this node knows. */
    record CatchUp(long version) implements Letter {}

    /** Time has passed: tell who is here and where they are, if that has changed. */
    record Tick(long nanoTime) implements Letter {}
}
