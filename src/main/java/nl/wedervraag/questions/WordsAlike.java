package nl.wedervraag.questions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a typed sentence asks what a question asks, by the stems of their words: 1 for the same words, 0 for none in
 * common. A word that few questions use counts for more than one that many do, one that tells little for almost nothing, and
 * a word that only comes to the same, a part of a Dutch compound or a slip of the finger for somewhat less than the word
 * itself.
 */
final class WordsAlike {

    private static final double SAME = 0.85;
    private static final double PART = 0.7;
    private static final double LITTLE = 0.1;
    private static final double TYPO = 0.7;
    private static final int SHORTEST_PART = 4;
    /** A word that no question uses isn't all the more telling for it. */
    private static final int USES_OF_UNKNOWN = 3;

    private record Pair(String one, String other) {}

    private final Vocabulary.Words words;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<Pair, Double> known = new HashMap<>();
    private final int questions;

    /** @param stems of each question, in whichever words */
    WordsAlike(Vocabulary.Words words, List<Set<String>> stems) {
        this.words = words;
        questions = stems.size();
        stems.forEach(of -> of.forEach(stem -> uses.merge(stem, 1, Integer::sum)));
    }

    /**
     * As much for how alike the two sentences are as for how much of what was typed is asked in whichever words.
     *
     * @param sentence one way in which the question is asked
     * @param all words of all ways
     */
    double between(Set<String> typed, Set<String> sentence, Set<String> all) {
        double weight = weight(typed);
        if (weight == 0) {
            return 0;
        }
        double alike = (found(typed, sentence) + found(sentence, typed)) / (weight + weight(sentence));
        return (alike + found(typed, all) / weight) / 2;
    }

    private double weight(Set<String> stems) {
        return stems.stream().mapToDouble(this::weight).sum();
    }

    private double weight(String stem) {
        double rare = Math.log1p(questions / (double) uses.getOrDefault(stem, USES_OF_UNKNOWN));
        return words.saysLittle(stem) ? LITTLE * rare : rare;
    }

    private double found(Set<String> stems, Set<String> among) {
        return stems.stream()
                .mapToDouble(stem -> weight(stem)
                        * among.stream()
                                .mapToDouble(other -> alike(stem, other))
                                .max()
                                .orElse(0))
                .sum();
    }

    private double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        return known.computeIfAbsent(new Pair(one, other), this::compare);
    }

    private double compare(Pair pair) {
        if (single(pair.one()).equals(single(pair.other()))) {
            return 1;
        }
        if (words.same(pair.one(), pair.other())) {
            return SAME;
        }
        return isPart(pair.one(), pair.other()) || isPart(pair.other(), pair.one()) || isTypo(pair) ? PART : 0;
    }

    /** beslis and besliss. */
    private static String single(String stem) {
        int end = stem.length() - 1;
        return end > 2 && stem.charAt(end) == stem.charAt(end - 1) ? stem.substring(0, end) : stem;
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && (whole.startsWith(part) || whole.endsWith(part));
    }

    /** Whether most pairs of neighbouring letters are the same. */
    private static boolean isTypo(Pair pair) {
        if (Math.min(pair.one().length(), pair.other().length()) <= SHORTEST_PART) {
            return false;
        }
        Set<String> first = neighbours(pair.one());
        Set<String> second = neighbours(pair.other());
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return 2.0 * both.size() / (first.size() + second.size()) >= TYPO;
    }

    private static Set<String> neighbours(String word) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= word.length(); at++) {
            pairs.add(word.substring(at, at + 2));
        }
        return pairs;
    }
}
