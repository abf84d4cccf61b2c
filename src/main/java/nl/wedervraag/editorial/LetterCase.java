package nl.wedervraag.editorial;

import java.util.Locale;
import nl.wedervraag.editorial.Judgement.Harmless;

/**
 * The same letters, large or small. Not where the case may tell two words apart: an abbreviation that is a word in small
 * letters too (IT, US), a unit (GB, Gb), what may be a name (Polish, March, Teams, the Crown).
 */
record LetterCase(Words words) implements Proof {

    /** Of longer words an abbreviation is seldom one. */
    private static final int LONGEST_ABBREVIATION = 4;

    @Override
    public Harmless reason() {
        return Harmless.LETTER_CASE;
    }

    @Override
    public int longest() {
        return 1;
    }

    @Override
    public boolean holds(Part before, Part after) {
        return before.isOne()
                && after.isOne()
                && before.first().lower().equals(after.first().lower())
                && !isUnit(before)
                && saysTheSame(before, after);
    }

    /** What follows a number at once. */
    private static boolean isUnit(Part part) {
        return part.from() > 0 && part.line().at(part.from() - 1).isNumber();
    }

    private boolean saysTheSame(Part before, Part after) {
        var was = before.first();
        var is = after.first();
        if (was.isShouted() != is.isShouted()) {
            return is.text().length() > LONGEST_ABBREVIATION
                    ? words.knows(is.lower())
                    : !words.isInDictionary(is.lower());
        }
        if (!words.knows(is.lower())) {
            return words.knows(capital(is)) || !words.isInDictionary(is.lower());
        }
        if (!was.isCapitalised() && is.isCapitalised() && after.line().beginsSentence(after.from())) {
            return true;
        }
        return words.data().common().contains(is.lower());
    }

    private static String capital(Token word) {
        return word.text().substring(0, 1).toUpperCase(Locale.ROOT)
                + word.lower().substring(1);
    }
}
