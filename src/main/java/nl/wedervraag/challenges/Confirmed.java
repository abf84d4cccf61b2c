package nl.wedervraag.challenges;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When somebody last said that a challenge is still so.
 *
 * @param at of the last confirmation, or when it was published where nobody confirmed it since
 * @param by null where nobody confirmed it since it was published
 * @param forLong whether that is so long ago that nobody knows any more
 */
public record Confirmed(Instant at, @Nullable String by, boolean forLong) {

    /** Half of what is open changes within a season. */
    static final Duration GOOD_FOR = Duration.ofDays(90);

    static Confirmed of(Instant at, @Nullable String by, Clock clock) {
        return new Confirmed(at, by, at.plus(GOOD_FOR).isBefore(clock.instant()));
    }
}
