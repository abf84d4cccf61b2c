package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Beginnings and ends by which compounds are recognised: {@code groei*}, {@code *mogelijkheid}. */
final class WordParts {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 24;

    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> ends = new HashSet<>();

    void learn(String key) {
        if (key.length() > 1 && key.endsWith("*")) {
            beginnings.add(key.substring(0, key.length() - 1));
        } else if (key.length() > 1 && key.startsWith("*")) {
            ends.add(key.substring(1));
        }
    }

    List<String> of(Token token) {
        var keys = new ArrayList<String>();
        var form = token.form();
        for (var length = SHORTEST; length < Math.min(form.length(), LONGEST); length++) {
            if (beginnings.contains(form.substring(0, length))) {
                keys.add(form.substring(0, length) + "*");
            }
        }
        addEnds(form, keys);
        if (!token.stem().equals(form)) {
            addEnds(token.stem(), keys);
        }
        return keys;
    }

    private void addEnds(String word, List<String> keys) {
        for (var length = SHORTEST; length < Math.min(word.length(), LONGEST); length++) {
            var end = word.substring(word.length() - length);
            if (ends.contains(end) && !keys.contains("*" + end)) {
                keys.add("*" + end);
            }
        }
    }
}
