package nl.wedervraag.check;

import java.util.Locale;

/** What a finding can be about. */
public enum Rule {
    /** Words that every employer uses. */
    CLICHE,
    /** The best, without a number, a name or a comparison that shows it. */
    SUPERLATIVE,
    /** No number, name, date or moment in the whole answer. */
    NO_EXAMPLE,
    /** It says that it doesn't say. */
    HEDGING,
    /** The company does, it is done; no person. */
    NOBODY,
    /** A promise that nobody can keep for all cases. */
    OVERPROMISE,
    /** It takes over two minutes to say. */
    TOO_LONG,
    /** A sentence that cannot be followed by ear. */
    HARD_SENTENCE,
    /** Unlawful or unwise to say to a candidate. */
    UNWISE;

    /** As in message keys and in the rules' data: lower case, with dashes. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is about the answer as a whole, and its place in the text only a place to begin. */
    public boolean isOfWholeText() {
        return this == NO_EXAMPLE || this == TOO_LONG;
    }

    static Rule of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
