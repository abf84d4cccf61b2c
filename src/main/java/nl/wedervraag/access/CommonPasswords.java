package nl.wedervraag.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The passwords that are tried first, and the usual ways to lengthen one: digits or signs around it, itself again. */
record CommonPasswords(Set<String> words) {

    private static final int FEWEST_DIFFERENT = 5;

    static CommonPasswords load() {
        try {
            var text = new ClassPathResource("common-passwords.txt", CommonPasswords.class)
                    .getContentAsString(StandardCharsets.UTF_8);
            return new CommonPasswords(text.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    boolean contains(String password) {
        var small = password.toLowerCase(Locale.ROOT);
        return small.codePoints().distinct().count() < FEWEST_DIFFERENT
                || words.contains(small)
                || words.contains(withoutEnds(small))
                || words.contains(repeatedPart(small))
                || words.contains(repeatedPart(withoutEnds(small)));
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

    /** The shortest part that makes the whole when repeated. */
    private static String repeatedPart(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }
}
