package nl.wedervraag.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds all of a language's phrases in one pass: a tree of word stems, walked from each word on. A walk is no deeper than
 * the longest phrase, so the whole is linear in the text.
 */
final class Phrases {

    private static final String ANY = "_";
    private static final String NUMBER = "#";
    private static final int MOST_FILLERS = 2;

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Meaning> meanings = new ArrayList<>();
    }

    private final Node root = new Node();
    private final Set<String> vocabulary = new HashSet<>();
    private final WordParts parts;
    private final Set<String> fillers;

    Phrases(WordParts parts, Set<String> fillers) {
        this.parts = parts;
        this.fillers = fillers;
    }

    /** The keys of successive words, as {@link Patterns} writes them. */
    void add(List<String> keys, Meaning meaning) {
        var node = root;
        for (var key : keys) {
            node = node.next.computeIfAbsent(key, any -> new Node());
            parts.learn(key);
            vocabulary.add(key);
        }
        if (!node.meanings.contains(meaning)) {
            node.meanings.add(meaning);
        }
    }

    List<Hit> in(Reading reading) {
        var walk = new Walk(reading);
        for (var place = 0; place < reading.tokens().size(); place++) {
            walk.from(place);
        }
        return walk.hits;
    }

    private final class Walk {

        private final Reading reading;
        private final List<List<String>> keys;
        private final List<Hit> hits = new ArrayList<>();

        Walk(Reading reading) {
            this.reading = reading;
            var known = new HashMap<String, List<String>>();
            keys = reading.tokens().stream()
                    .map(token -> known.computeIfAbsent(token.form(), form -> keysOf(token)))
                    .toList();
        }

        void from(int place) {
            step(root, place, place, reading.sentenceAt(place).to());
        }

        private void step(Node node, int first, int place, int end) {
            for (var meaning : node.meanings) {
                hits.add(new Hit(meaning, first, place - 1));
            }
            goOn(node, first, place, end, 0);
        }

        private void goOn(Node node, int first, int place, int end, int skipped) {
            if (place >= end || node.next.isEmpty()) {
                return;
            }
            for (var key : keys.get(place)) {
                var next = node.next.get(key);
                if (next != null) {
                    step(next, first, place + 1, end);
                }
            }
            if (place > first
                    && skipped < MOST_FILLERS
                    && fillers.contains(reading.token(place).stem())) {
                goOn(node, first, place + 1, end, skipped + 1);
            }
        }
    }

    private List<String> keysOf(Token token) {
        var keys = new ArrayList<String>();
        keys.add(token.stem());
        keys.add("=" + token.form());
        keys.add(ANY);
        if (token.isNumber()) {
            keys.add(NUMBER);
        }
        keys.addAll(parts.of(token));
        keys.retainAll(vocabulary);
        return keys;
    }

    static Set<String> stems(Collection<String> words, Stems stems) {
        return words.stream().map(stems::of).collect(Collectors.toSet());
    }
}
