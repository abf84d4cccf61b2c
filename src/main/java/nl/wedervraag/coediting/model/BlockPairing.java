package nl.wedervraag.coediting.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the blocks that were removed became which of those that were put in their place: the pairs, in order, that share
 * the most words.
 */
final class BlockPairing {

    private static final double ALIKE = 0.4;
    private static final int MOST_PAIRS = 90_000;

    private BlockPairing() {}

    /** For each old block, the index of the new one that it became, or -1; indexes only rise. */
    static int[] of(List<Node> before, List<Node> after) {
        var partners = new int[before.size()];
        Arrays.fill(partners, -1);
        if (before.size() * (long) after.size() > MOST_PAIRS) return partners;
        var likeness = likeness(before, after);
        var best = new double[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                double skip = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = Math.max(skip, likeness[i][j] > 0 ? likeness[i][j] + best[i + 1][j + 1] : 0);
            }
        }
        for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
            if (likeness[i][j] > 0 && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) partners[i++] = j++;
            else if (best[i][j] == best[i + 1][j]) i++;
            else j++;
        }
        return partners;
    }

    /** 0 for what isn't alike enough to be shown as one block that changed. */
    private static double[][] likeness(List<Node> before, List<Node> after) {
        var old = before.stream().map(BlockPairing::words).toList();
        var now = after.stream().map(BlockPairing::words).toList();
        var likeness = new double[before.size()][after.size()];
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                double shared = shared(old.get(i), now.get(j));
                likeness[i][j] = shared >= ALIKE ? shared : 0;
            }
        }
        return likeness;
    }

    private static Map<String, Integer> words(Node block) {
        var words = new HashMap<String, Integer>();
        for (var word : PlainText.of(block).split("\\s+")) words.merge(word, 1, Integer::sum);
        return words;
    }

    /** From 0, no word in common, to 1. */
    private static double shared(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        int total = 0;
        for (var word : one.entrySet()) {
            common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
            total += word.getValue();
        }
        for (int count : other.values()) total += count;
        return 2.0 * common / total;
    }
}
