package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What adding a mark to a range and removing it from one have in common. */
final class MarkRange {

    private MarkRange() {}

    /** The document with the inline nodes of a range changed, each given with its parent. */
    static Node changed(Node document, int from, int to, BiFunction<Node, Node, Node> change) {
        var old = document.slice(from, to);
        var start = document.resolve(from);
        var parent = start.node(start.sharedDepth(to));
        var content = changed(old.content(), parent, change);
        return document.replace(from, to, new Slice(content, old.openStart(), old.openEnd()));
    }

    private static Fragment changed(Fragment content, Node parent, BiFunction<Node, Node, Node> change) {
        var changed = new ArrayList<Node>(content.count());
        for (var child : content) {
            var inner = child.content().size() > 0 ? child.withContent(changed(child.content(), child, change)) : child;
            changed.add(inner.type().isInline() ? change.apply(inner, parent) : inner);
        }
        return Fragment.joined(changed);
    }

    interface Atoms {
        /** An inline atom, and which part of it, in the document's positions, lies in the range. */
        void visit(Node atom, int from, int to);
    }

    static void forEachAtom(Node document, int from, int to, Atoms atoms) {
        forEachAtom(document.content(), 0, from, to, atoms);
    }

    private static void forEachAtom(Fragment content, int start, int from, int to, Atoms atoms) {
        for (var child : content) {
            int end = start + child.size();
            if (start >= to) return;
            if (end > from) {
                if (child.type().isInline() && child.type().isAtom()) {
                    atoms.visit(child, Math.max(from, start), Math.min(to, end));
                }
                forEachAtom(child.content(), start + 1, from, to, atoms);
            }
            start = end;
        }
    }

    /** Collects the steps that undo one, those that adjoin made one. */
    static final class Undoing {

        private final List<MarkStep> steps = new ArrayList<>();

        void add(MarkStep step) {
            if (steps.isEmpty()) {
                steps.add(step);
            } else if (steps.getLast() instanceof AddMarkStep(int from, int to, var mark)
                    && step instanceof AddMarkStep(int from2, int to2, var mark2)
                    && to == from2
                    && mark.equals(mark2)) {
                steps.set(steps.size() - 1, new AddMarkStep(from, to2, mark));
            } else if (steps.getLast() instanceof RemoveMarkStep(int from, int to, var mark)
                    && step instanceof RemoveMarkStep(int from2, int to2, var mark2)
                    && to == from2
                    && mark.equals(mark2)) {
                steps.set(steps.size() - 1, new RemoveMarkStep(from, to2, mark));
            } else {
                steps.add(step);
            }
        }

        MarkStep step() {
            return MarkSetStep.of(steps);
        }
    }

    record Mapped(int from, int to) {}

    static Optional<Mapped> mapped(int from, int to, Mappable mapping) {
        int start = mapping.map(from, 1);
        int end = mapping.map(to, -1);
        return start < end ? Optional.of(new Mapped(start, end)) : Optional.empty();
    }
}
