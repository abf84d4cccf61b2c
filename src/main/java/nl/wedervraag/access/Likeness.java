package nl.wedervraag.access;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a name looks like: two names that are easily taken for each other have the same likeness. After the skeletons of
 * Unicode Technical Standard 39, for the alphabets that look like Latin, and without accents and case.
 */
final class Likeness {

    private static final Pattern NO_LETTER_OF_ITS_OWN = Pattern.compile("[\\p{M}\\p{Z}\\s'’‘`´.,_-]+");

    /** Each letter with those of Latin, Cyrillic, Greek and Armenian that look like it, as capital or small. */
    private static final List<String> ALIKE = List.of(
            "aАаΑαɑ",
            "bВвΒβЬь",
            "cСсςϹ",
            "dԀԁđĐðÐժ",
            "eЕеΕεЄєɛ",
            "fƒϝ",
            "gɡցγ",
            "hНнΗһҺհħĦ",
            "jЈјϳյ",
            "kКкΚκ",
            "lІіӀӏΙιıłŁɩ1|!iI",
            "mМмΜ",
            "nΝηŋŊոпПՈ",
            "oОоΟοøØօՕσ0",
            "pРрΡρ",
            "qԚԛզ",
            "rГгɾ",
            "sЅѕՏ",
            "tТтΤτ",
            "uμυսՍ",
            "vѴѵν",
            "wԜԝωШш",
            "xХхΧχ",
            "yУуΥҮү",
            "zΖζ",
            "3Зз");

    private static final Map<Integer, String> LOOKS_LIKE = new HashMap<>(Map.of(
            (int) 'æ', "ae",
            (int) 'Æ', "ae",
            (int) 'œ', "oe",
            (int) 'Œ', "oe",
            (int) 'ß', "ss"));

    static {
        ALIKE.forEach(letters ->
                letters.codePoints().skip(1).forEach(other -> LOOKS_LIKE.put(other, letters.substring(0, 1))));
    }

    private Likeness() {}

    static String of(String name) {
        var plain = NO_LETTER_OF_ITS_OWN
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        // Capitals first, since they look like other letters than the small ones do.
        return asItLooks(asItLooks(plain).toLowerCase(Locale.ROOT))
                .replace("rn", "m")
                .replace("vv", "w");
    }

    private static String asItLooks(String text) {
        var like = new StringBuilder();
        text.codePoints().forEach(letter -> {
            var other = LOOKS_LIKE.get(letter);
            if (other == null) {
                like.appendCodePoint(letter);
            } else {
                like.append(other);
            }
        });
        return like.toString();
    }
}
