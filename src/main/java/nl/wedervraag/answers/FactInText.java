package nl.wedervraag.answers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a text holds.
 *
 * @param said what the text says of it
 * @param now what a text is to say
 * @param retiredBecause why nobody keeps it any more; null where somebody does
 */
public record FactInText(
        UUID fact,
        String name,
        String said,
        String now,
        @Nullable String retiredBecause) {

    public boolean differs() {
        return !said.equals(now);
    }
}
