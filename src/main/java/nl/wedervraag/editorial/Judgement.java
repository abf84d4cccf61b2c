package nl.wedervraag.editorial;

import java.util.Set;

/** What a change of words is. */
public sealed interface Judgement {

    /** Every part of it is proven to change nothing about what is said. */
    record Editorial(Set<Harmless> because) implements Judgement {
        public Editorial {
            because = Set.copyOf(because);
        }
    }

    /**
     * It says something else, or may do so.
     *
     * @param before the first words that became others, as they stood; empty where words were only put in
     * @param after what they became; empty where they were only taken out
     */
    record Substantive(String before, String after) implements Judgement {}

    /** Why a part of a change is harmless. */
    enum Harmless {
        LETTER_CASE,
        ACCENTS,
        WHITE_SPACE,
        /** That neither joins nor splits clauses. */
        PUNCTUATION,
        CONTRACTION,
        /** Another way to write the same number, date, time or amount. */
        NOTATION,
        /** A word that is in no dictionary became one that is. */
        SPELLING
    }
}
