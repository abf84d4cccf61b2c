package nl.wedervraag.answers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value with a name that texts can hold.
 *
 * @param words as a text in its language is to say it
 * @param retiredBecause why nobody keeps it any more; null where somebody does
 */
public record NamedValue(
        UUID id, String name, String words, @Nullable String retiredBecause) {}
