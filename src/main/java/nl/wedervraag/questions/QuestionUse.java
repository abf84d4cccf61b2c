package nl.wedervraag.questions;

import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a question is in use.
 *
 * @param position its name, null for what isn't one position's
 * @param team its name, null for the company
 * @param language of the wording, null for a position
 * @param owner who keeps the wording true, null for a position
 */
public record QuestionUse(
        Kind kind,
        @Nullable String position,
        @Nullable String team,
        @Nullable Language language,
        @Nullable String owner) {

    public enum Kind {
        /** A position asks it. */
        ASKED,
        /** A live wording answers it. */
        LIVE_WORDING
    }
}
