package nl.wedervraag.editorial;

import nl.wedervraag.editorial.Judgement.Harmless;
import nl.wedervraag.shared.Language;

/**
 * The same letters with or without their accents. Not where it says something without them too (resume and résumé, een and
 * één); in Dutch an accent on any word may be stress.
 */
record Accents(Words words) implements Proof {

    @Override
    public Harmless reason() {
        return Harmless.ACCENTS;
    }

    @Override
    public int longest() {
        return 1;
    }

    @Override
    public boolean holds(Part before, Part after) {
        if (!before.isOne() || !after.isOne()) {
            return false;
        }
        var was = before.first();
        var is = after.first();
        return was.isWord()
                && was.plain().equals(is.plain())
                && was.isCapitalised() == is.isCapitalised()
                && was.isShouted() == is.isShouted()
                && !saysMore(was)
                && !saysMore(is);
    }

    /** Whether it would be another word, or less stressed, without its accents. */
    private boolean saysMore(Token word) {
        return !word.lower().equals(word.plain())
                && words.knows(word.plain())
                && (words.language() == Language.NL
                        || words.knows(word.lower())
                        || words.data().accented().contains(word.lower()));
    }
}
