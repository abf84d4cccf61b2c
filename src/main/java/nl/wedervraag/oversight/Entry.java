package nl.wedervraag.oversight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as it stands in the log.
 *
 * @param kind by name: a log may be older than the program
 * @param actor by name, null when nobody who signed in did it
 * @param object what it was done to, by name, null where that has none
 * @param details with ids by name where they have one
 * @param text what was said, null where nothing was
 * @param hidden whether something was said that isn't for whoever looks
 * @param erased whether something was said that was erased since
 */
public record Entry(
        long seq,
        Instant at,
        String kind,
        @Nullable UUID actorId,
        @Nullable String actor,
        @Nullable String object,
        @Nullable String team,
        Map<String, String> details,
        @Nullable String text,
        boolean hidden,
        boolean erased) {}
