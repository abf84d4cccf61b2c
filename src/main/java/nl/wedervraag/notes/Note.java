package nl.wedervraag.notes;

import java.time.Instant;
import java.util.UUID;
import nl.wedervraag.shared.Language;

/**
 * What somebody says in their own name beside an answer.
 *
 * @param mine whether it is of whoever reads it
 * @param text plain, in several lines
 */
public record Note(
        UUID id, String author, boolean mine, Language language, String text, Audience audience, Instant written) {}
