package nl.wedervraag.check;

import java.util.Locale;

/** What a good example is made of differs by theme; a theme that an organisation added itself is {@link #OTHER}. */
public enum AskedTheme {
    CULTURE,
    WORK,
    TEAM,
    CHALLENGES,
    GROWTH,
    NEXT_STEPS,
    OTHER;

    /** By the key of the starter bank's theme. */
    public static AskedTheme of(String key) {
        for (var theme : values()) {
            if (theme.key().equals(key)) {
                return theme;
            }
        }
        return OTHER;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
