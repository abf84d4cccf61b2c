package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Which items of one sequence stay in another, in order.
 *
 * <p>Shortest edit script by Myers ('An O(ND) Difference Algorithm and Its Variations', 1986) while there are few edits.
 * Beyond that bound, items that occur once on both sides are taken as fixed points, in the longest order common to both
 * (Cohen's patience difference), and what stands between them is compared in the same way; so that the work stays bounded.
 */
final class Alignment {

    private static final int MOST_EDITS = 300;

    private final int[] before;
    private final int[] after;
    private final int[] partners;

    private Alignment(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.length];
        Arrays.fill(partners, -1);
    }

    /** For each item before, the index of the same item after, or -1 where it is gone; indexes only rise. */
    static int[] of(int[] before, int[] after) {
        var alignment = new Alignment(before, after);
        alignment.align(0, before.length, 0, after.length);
        return alignment.partners;
    }

    private void align(int from, int to, int start, int end) {
        while (from < to && start < end && before[from] == after[start]) partners[from++] = start++;
        while (from < to && start < end && before[to - 1] == after[end - 1]) partners[--to] = --end;
        if (from == to || start == end || shortest(from, to, start, end)) return;
        for (var anchor : anchors(from, to, start, end)) {
            partners[anchor.before] = anchor.after;
            align(from, anchor.before, start, anchor.after);
            from = anchor.before + 1;
            start = anchor.after + 1;
        }
    }

    /** False when more edits would be needed than the bound allows. */
    private boolean shortest(int from, int to, int start, int end) {
        int rows = to - from;
        int columns = end - start;
        int most = Math.min(rows + columns, MOST_EDITS);
        var reached = new int[2 * most + 3];
        var history = new ArrayList<int[]>();
        for (int edits = 0; edits <= most; edits++) {
            history.add(reached.clone());
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int row = step(reached, most + 1, diagonal, edits);
                while (row < rows && row - diagonal < columns && before[from + row] == after[start + row - diagonal])
                    row++;
                reached[most + 1 + diagonal] = row;
                if (row >= rows && row - diagonal >= columns) {
                    walkBack(history, most + 1, from, start, rows, columns);
                    return true;
                }
            }
        }
        return false;
    }

    /** The furthest row on a diagonal with one edit more: an insertion from above it or a deletion from below. */
    private static int step(int[] reached, int middle, int diagonal, int edits) {
        return inserts(reached, middle, diagonal, edits)
                ? reached[middle + diagonal + 1]
                : reached[middle + diagonal - 1] + 1;
    }

    private static boolean inserts(int[] reached, int middle, int diagonal, int edits) {
        return diagonal == -edits
                || diagonal != edits && reached[middle + diagonal - 1] < reached[middle + diagonal + 1];
    }

    private void walkBack(List<int[]> history, int middle, int from, int start, int row, int column) {
        for (int edits = history.size() - 1; edits >= 0; edits--) {
            var reached = history.get(edits);
            int diagonal = row - column;
            boolean inserts = inserts(reached, middle, diagonal, edits);
            int entry = edits == 0 ? 0 : step(reached, middle, diagonal, edits);
            while (row > entry) partners[from + --row] = start + --column;
            if (inserts) column--;
            else row--;
        }
    }

    private record Anchor(int before, int after) {}

    private List<Anchor> anchors(int from, int to, int start, int end) {
        var places = new HashMap<Integer, int[]>();
        for (int i = from; i < to; i++) places.computeIfAbsent(before[i], _ -> new int[] {0, 0, 0, 0})[0]++;
        for (int i = from; i < to; i++) place(places, before[i])[2] = i;
        for (int j = start; j < end; j++) {
            var place = place(places, after[j]);
            place[1]++;
            place[3] = j;
        }
        var unique = new ArrayList<Anchor>();
        for (int i = from; i < to; i++) {
            var place = place(places, before[i]);
            if (place[0] == 1 && place[1] == 1) unique.add(new Anchor(i, place[3]));
        }
        return longestRising(unique);
    }

    private static int[] place(HashMap<Integer, int[]> places, int item) {
        return places.getOrDefault(item, new int[4]);
    }

    private static List<Anchor> longestRising(List<Anchor> anchors) {
        var piles = new ArrayList<Integer>();
        var previous = new int[anchors.size()];
        for (int i = 0; i < anchors.size(); i++) {
            int pile = pile(piles, anchors, anchors.get(i).after);
            previous[i] = pile == 0 ? -1 : piles.get(pile - 1);
            if (pile == piles.size()) piles.add(i);
            else piles.set(pile, i);
        }
        var rising = new ArrayList<Anchor>();
        for (int i = piles.isEmpty() ? -1 : piles.getLast(); i >= 0; i = previous[i]) rising.add(anchors.get(i));
        return rising.reversed();
    }

    private static int pile(List<Integer> piles, List<Anchor> anchors, int after) {
        int low = 0;
        int high = piles.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (anchors.get(piles.get(middle)).after < after) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
