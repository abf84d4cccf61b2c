package nl.wedervraag.coediting;

import java.time.Instant;
import nl.wedervraag.access.PersonId;

/**
 * One row of the commit log.
 *
 * @param version     the version after it
 * @param base        the version that its sender knew
 * @param steps       as JSON text, rebased to the version before it
 * @param contentHash of the submission as it was sent
 */
record StoredCommit(
        long version,
        String client,
        long seq,
        PersonId person,
        long base,
        String steps,
        byte[] contentHash,
        Instant at) {}
