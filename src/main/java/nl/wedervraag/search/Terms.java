package nl.wedervraag.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of what somebody typed: of whatever length and kind, a handful of short words comes out. */
final class Terms {

    private static final int MOST = 12;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST = 50;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Terms() {}

    static List<String> of(String text) {
        var beginning = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        var plain = Normalizer.normalize(beginning, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() > 1 || Character.isDigit(word.charAt(0)))
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
