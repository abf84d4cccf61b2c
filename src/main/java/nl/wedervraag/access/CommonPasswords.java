package nl.wedervraag.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * The passwords that are tried first, and the usual ways to make one longer: digits or signs around it, itself again,
 * another beside it, signs that look like its letters, keys that follow each other, a saying that everybody knows.
 *
 * @param words passwords in lower case
 * @param sayings letters only, in lower case
 */
record CommonPasswords(Set<String> words, Set<String> sayings) {

    private static final int FEWEST_DIFFERENT = 5;
    private static final int FEWEST_SURPRISES = 6;
    private static final int SHORTEST_WORD = 4;
    private static final int MOST_BETWEEN_WORDS = 6;

    static CommonPasswords load() {
        var sayings = lines("well-known-sayings.txt").stream()
                .map(CommonPasswords::letters)
                .collect(Collectors.toUnmodifiableSet());
        return new CommonPasswords(lines("common-passwords.txt"), sayings);
    }

    private static Set<String> lines(String file) {
        try {
            var text = new ClassPathResource(file, CommonPasswords.class).getContentAsString(StandardCharsets.UTF_8);
            return text.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    boolean contains(String password) {
        var small = password.toLowerCase(Locale.ROOT);
        return small.codePoints().distinct().count() < FEWEST_DIFFERENT
                || NextKeys.surprises(small) < FEWEST_SURPRISES
                || hasWord(small)
                || hasWord(asLetters(small))
                || hasWord(asLetters(withoutEnds(small)));
    }

    private boolean hasWord(String small) {
        var middle = withoutEnds(small);
        return words.contains(small)
                || words.contains(middle)
                || isRepeated(small)
                || isRepeated(middle)
                || sayings.contains(letters(small))
                || isTwoWords(small);
    }

    /** Signs as they are written for the letters that they look like. */
    private static String asLetters(String small) {
        var looks = "@4831!05$7";
        var letters = "aabeiiosst";
        return small.codePoints()
                .map(sign -> looks.indexOf(sign) < 0 ? sign : letters.charAt(looks.indexOf(sign)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String letters(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "");
    }

    private static String withoutEnds(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A common one again and again, or so few characters that it doesn't matter which; the last time may be cut off. */
    private boolean isRepeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            var part = text.substring(0, length);
            if (part.repeat(text.length() / length + 1).startsWith(text)) {
                return length < FEWEST_SURPRISES || words.contains(part);
            }
        }
        return false;
    }

    /** Two of them side by side, with little between and around them. */
    private boolean isTwoWords(String small) {
        var both = letters(small);
        if (small.length() - both.length() > MOST_BETWEEN_WORDS) {
            return false;
        }
        for (int end = SHORTEST_WORD; end <= both.length() - SHORTEST_WORD; end++) {
            if (words.contains(both.substring(0, end)) && words.contains(both.substring(end))) {
                return true;
            }
        }
        return false;
    }
}
