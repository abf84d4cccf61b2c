package nl.wedervraag.access;

import java.util.List;
import java.util.stream.Stream;

/** Keys that follow each other: along a keyboard, in the alphabet, in counting, or the same one again. */
final class NextKeys {

    private static final int SHORTEST_RUN = 3;
    private static final List<String> THERE = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop",
            "asdfghjkl;",
            "zxcvbnm,./",
            "qwertzuiop",
            "yxcvbnm",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "!@#$%^&*()_+",
            "1qaz",
            "2wsx",
            "3edc",
            "4rfv",
            "5tgb",
            "6yhn",
            "7ujm",
            "147",
            "258",
            "369",
            "159",
            "357");
    private static final List<String> ALL = Stream.concat(
                    THERE.stream(),
                    THERE.stream().map(row -> new StringBuilder(row).reverse().toString()))
            .toList();

    private NextKeys() {}

    /** How many of the keys don't follow from those before them; of two runs in turns, 'q1w2e3', those of both. */
    static int surprises(String text) {
        return Math.min(counted(text), counted(everyOther(text, 0)) + counted(everyOther(text, 1)));
    }

    private static int counted(String text) {
        int surprises = 0;
        for (int from = 0; from < text.length(); ) {
            int length = run(text, from);
            from += length >= SHORTEST_RUN ? length : 1;
            surprises++;
        }
        return surprises;
    }

    private static int run(String text, int from) {
        int longest = 1;
        while (from + longest < text.length() && text.charAt(from + longest) == text.charAt(from)) {
            longest++;
        }
        for (String row : ALL) {
            int length = longest;
            while (from + length < text.length() && row.contains(text.substring(from, from + length + 1))) {
                length++;
            }
            longest = length;
        }
        return longest;
    }

    private static String everyOther(String text, int first) {
        var kept = new StringBuilder();
        for (int n = first; n < text.length(); n += 2) {
            kept.append(text.charAt(n));
        }
        return kept.toString();
    }
}
