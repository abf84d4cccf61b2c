package nl.wedervraag.search;

import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text as they typed it, whatever it is
 * @param language of the wording, null for any, as {@code theme}
 * @param position at which it is read or written, null for any
 * @param what what it is, null for anything
 */
public record Wanted(
        String text,
        @Nullable Language language,
        @Nullable ThemeId theme,
        @Nullable PositionId position,
        Kind kind,
        @Nullable What what) {

    public Wanted(
            String text,
            @Nullable Language language,
            @Nullable ThemeId theme,
            @Nullable PositionId position,
            Kind kind) {
        this(text, language, theme, position, kind, null);
    }

    public enum Kind {
        ALL,
        APPROVED,
        DRAFTS
    }

    public enum What {
        ANSWER,
        STORY,
        CHALLENGE
    }

    public static Wanted anything(String text) {
        return new Wanted(text, null, null, null, Kind.ALL);
    }
}
