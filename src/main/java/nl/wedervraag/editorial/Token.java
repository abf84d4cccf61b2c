package nl.wedervraag.editorial;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, a number or a sign of a line.
 *
 * @param text as it stands there, with straight apostrophes
 * @param from where it begins in the line, in UTF-16 units
 */
record Token(String text, int from) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    int to() {
        return from + text.length();
    }

    boolean is(String sign) {
        return text.equals(sign);
    }

    boolean isWord() {
        return Character.isLetter(text.codePointAt(0)) || text.length() > 1 && text.charAt(0) == '\'';
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    /** In lower case. */
    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** In lower case, without accents. */
    String plain() {
        return ACCENTS.matcher(Normalizer.normalize(lower(), Normalizer.Form.NFKD))
                .replaceAll("");
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** As abbreviations are: two letters or more, all of them capitals. */
    boolean isShouted() {
        return text.codePoints().filter(Character::isLetter).count() > 1
                && text.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }
}
