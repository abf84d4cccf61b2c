package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the changes between two documents: aligns blocks, goes into those that changed, and compares lines by words. */
final class DocumentComparison {

    private final List<Change> changes = new ArrayList<>();

    List<Change> compare(Node before, Node after) {
        compareBlocks(before.content(), after.content(), 0);
        return changes;
    }

    /** @param start where the new content begins, in the new document */
    private void compareContent(Node before, Node after, int start) {
        if (after.type().isTextblock()) {
            LineComparison.compare(
                    before.content(),
                    after.content(),
                    (from, to, deleted, format) -> add(start + from, start + to, deleted, format));
        } else {
            compareBlocks(before.content(), after.content(), start);
        }
    }

    private void compareBlocks(Fragment before, Fragment after, int start) {
        var numbers = new HashMap<Node, Integer>();
        var partners = Alignment.of(numbered(before, numbers), numbered(after, numbers));
        var removed = before.children();
        var added = after.children();
        int old = 0;
        int now = 0;
        int position = start;
        for (int i = 0; i <= partners.length; i++) {
            int kept = i == partners.length ? added.size() : partners[i];
            if (kept < 0) continue;
            var inserted = added.subList(now, kept);
            compareGap(removed.subList(old, i), inserted, position);
            position += size(inserted) + (i < partners.length ? added.get(kept).size() : 0);
            old = i + 1;
            now = kept + 1;
        }
    }

    private static int[] numbered(Fragment blocks, Map<Node, Integer> numbers) {
        var numbered = new int[blocks.count()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = numbers.computeIfAbsent(blocks.child(i), _ -> numbers.size());
        }
        return numbered;
    }

    /** Between blocks that stayed: those that resemble each other are compared, the others were deleted and inserted. */
    private void compareGap(List<Node> before, List<Node> after, int start) {
        if (before.isEmpty() && after.isEmpty()) return;
        var partners = BlockPairing.of(before, after);
        int old = 0;
        int now = 0;
        int position = start;
        for (int i = 0; i <= partners.length; i++) {
            int paired = i == partners.length ? after.size() : partners[i];
            if (paired < 0) continue;
            var added = after.subList(now, paired);
            replace(before.subList(old, i), added, position);
            position += size(added);
            if (i < partners.length) {
                comparePair(before.get(i), after.get(paired), position);
                position += after.get(paired).size();
            }
            old = i + 1;
            now = paired + 1;
        }
    }

    private void comparePair(Node before, Node after, int position) {
        if (before.withContent(after.content()).equals(after)) compareContent(before, after, position + 1);
        else replace(List.of(before), List.of(after), position);
    }

    private void replace(List<Node> before, List<Node> after, int position) {
        if (before.isEmpty() && after.isEmpty()) return;
        var deleted = Fragment.joined(before);
        add(position, position + size(after), deleted, text(before).equals(text(after)));
    }

    private static String text(List<Node> blocks) {
        return String.join("\n", blocks.stream().map(PlainText::of).toList());
    }

    private void add(int from, int to, Fragment deleted, boolean format) {
        changes.add(new Change(changes.size() + 1, kind(from, to, deleted, format), from, to, deleted));
    }

    private static Change.Kind kind(int from, int to, Fragment deleted, boolean format) {
        if (deleted.count() == 0) return Change.Kind.INSERT;
        if (from == to) return Change.Kind.DELETE;
        return format ? Change.Kind.FORMAT : Change.Kind.REPLACE;
    }

    private static int size(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::size).sum();
    }
}
