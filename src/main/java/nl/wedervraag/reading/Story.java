package nl.wedervraag.reading;

import java.time.Instant;
import java.util.UUID;
import nl.wedervraag.shared.Language;

/**
 * A published story as it is read.
 *
 * @param kind INITIATIVE, LEARNED or MOMENT
 * @param when a month, as in 2026-09, or a day of one
 * @param vouch who can vouch for it
 * @param old whether it is so long ago that one asks what happened since
 */
public record Story(
        UUID id,
        Language language,
        String title,
        String kind,
        String who,
        String when,
        String happened,
        String changed,
        String vouch,
        boolean old,
        String approvedBy,
        Instant published) {}
