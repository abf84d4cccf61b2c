package nl.wedervraag.coediting.model;

import java.util.HashMap;

/** What changed within a line of text, by words. */
final class LineComparison {

    /** Receives the changes in order: from and to in the new content, what was deleted, and whether only marks changed. */
    interface Changes {
        void changed(int from, int to, Fragment deleted, boolean format);
    }

    private final Line before;
    private final Line after;
    private final int[] partners;

    private LineComparison(Line before, Line after) {
        this.before = before;
        this.after = after;
        var numbers = new HashMap<String, Integer>();
        this.partners = Alignment.of(before.numbered(numbers), after.numbered(numbers));
    }

    static void compare(Fragment before, Fragment after, Changes changes) {
        if (before.equals(after)) return;
        var comparison = new LineComparison(Line.of(before), Line.of(after));
        comparison.dropWhatSaysNothing();
        comparison.report(changes);
    }

    /** White space or a comma that stayed between two replaced words makes the change harder to read, not smaller. */
    private void dropWhatSaysNothing() {
        for (int i = 1; i + 1 < partners.length; i++) {
            boolean alone = partners[i] >= 0
                    && partners[i - 1] != partners[i] - 1
                    && partners[i + 1] != partners[i] + 1
                    && partners[i] > 0
                    && partners[i] + 1 < after.tokens().size();
            boolean replaced = partners[i - 1] < 0 && partners[i + 1] < 0;
            if (alone && replaced && !before.tokens().get(i).saysSomething()) partners[i] = -1;
        }
    }

    private void report(Changes changes) {
        int old = 0;
        int now = 0;
        while (old < partners.length || now < after.tokens().size()) {
            int oldFrom = old;
            int nowFrom = now;
            while (old < partners.length && partners[old] < 0) old++;
            int kept = old < partners.length ? partners[old] : after.tokens().size();
            if (old > oldFrom || kept > now) {
                now = kept;
                report(changes, oldFrom, old, nowFrom, now, false);
            } else if (sameMarks(old, now)) {
                old++;
                now++;
            } else {
                while (old < partners.length && partners[old] == now && !sameMarks(old, now)) {
                    old++;
                    now++;
                }
                report(changes, oldFrom, old, nowFrom, now, true);
            }
        }
    }

    private boolean sameMarks(int old, int now) {
        return before.cut(old, old + 1).equals(after.cut(now, now + 1));
    }

    private void report(Changes changes, int oldFrom, int oldTo, int from, int to, boolean format) {
        changes.changed(after.start(from), after.start(to), before.cut(oldFrom, oldTo), format);
    }
}
