package nl.wedervraag.reading;

import java.time.Instant;
import java.util.UUID;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A published challenge as it is read for one position.
 *
 * @param since a month, as in 2026-09, or a day of one
 * @param opportunity that it gives whoever takes the position, null where nobody said
 * @param confirmed when somebody last said that it is so, be it by publishing it
 * @param confirmedBy null where nobody did since it was published
 * @param unsure whether that is so long ago that nobody knows any more
 */
public record Challenge(
        UUID id,
        Language language,
        String title,
        String problem,
        String since,
        String tried,
        String open,
        Openness openness,
        @Nullable String opportunity,
        String approvedBy,
        Instant confirmed,
        @Nullable String confirmedBy,
        boolean unsure) {

    /** How much may be said of it. */
    public enum Openness {
        ANYONE,
        LATE_ROUNDS,
        ONLY_IF_ASKED
    }
}
