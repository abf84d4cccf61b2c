package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a slice in the place of a range and joins what is open on both sides, as the guide's chapter on slices tells:
 * nodes that are open at the slice's left side continue those around the range's start, those at its right side the ones
 * around its end, and nodes that the range leaves half are joined.
 */
final class Replacement {

    private Replacement() {}

    static Node of(ResolvedPosition from, ResolvedPosition to, Slice slice) {
        if (slice.openStart() > from.depth()) throw doesNotFit("inserted content deeper than its place");
        if (from.depth() - slice.openStart() != to.depth() - slice.openEnd())
            throw doesNotFit("inconsistent open depths");
        return at(from, to, slice, 0);
    }

    /** Goes down while the range lies in one child, and rebuilds the path on the way up. */
    private static Node at(ResolvedPosition from, ResolvedPosition to, Slice slice, int depth) {
        var node = from.node(depth);
        int index = from.index(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
            return node.withContent(node.content().withChild(index, at(from, to, slice, depth + 1)));
        }
        if (slice.content().size() == 0) return close(node, join(from, to, depth));
        // Open sides of the slice lie deeper than this, so that it has none.
        if (from.depth() == depth && to.depth() == depth) {
            var content = node.content();
            return close(
                    node,
                    content.cut(0, from.parentOffset())
                            .append(slice.content())
                            .append(content.cut(to.parentOffset(), content.size())));
        }
        var wrapped = wrap(slice, from);
        int extra = from.depth() - slice.openStart();
        var start = wrapped.resolve(slice.openStart() + extra);
        var end = wrapped.resolve(wrapped.content().size() - slice.openEnd() - extra);
        return close(node, join(from, start, end, to, depth));
    }

    /** The slice inside copies of the nodes that it doesn't open itself, so that depths are those of the document. */
    private static Node wrap(Slice slice, ResolvedPosition along) {
        int extra = along.depth() - slice.openStart();
        var node = along.node(extra).withContent(slice.content());
        for (int depth = extra - 1; depth >= 0; depth--)
            node = along.node(depth).withContent(Fragment.of(node));
        return node;
    }

    /** What stands before the first position and after the second, joined where both are in a child. */
    private static Fragment join(ResolvedPosition from, ResolvedPosition to, int depth) {
        var children = new ArrayList<Node>();
        addRange(null, from, depth, children);
        if (from.depth() > depth) {
            var joined = joined(from, to, depth + 1);
            Fragment.add(close(joined, join(from, to, depth + 1)), children);
        }
        addRange(to, null, depth, children);
        return Fragment.of(children.toArray(Node[]::new));
    }

    /** What stands before the range, the slice from start to end, and what stands after the range. */
    private static Fragment join(
            ResolvedPosition from, ResolvedPosition start, ResolvedPosition end, ResolvedPosition to, int depth) {
        var openStart = from.depth() > depth ? joined(from, start, depth + 1) : null;
        var openEnd = to.depth() > depth ? joined(end, to, depth + 1) : null;
        var children = new ArrayList<Node>();
        addRange(null, from, depth, children);
        if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
            checkJoin(openStart, openEnd);
            Fragment.add(close(openStart, join(from, start, end, to, depth + 1)), children);
        } else {
            if (openStart != null) Fragment.add(close(openStart, join(from, start, depth + 1)), children);
            addRange(start, end, depth, children);
            if (openEnd != null) Fragment.add(close(openEnd, join(end, to, depth + 1)), children);
        }
        addRange(to, null, depth, children);
        return Fragment.of(children.toArray(Node[]::new));
    }

    private static Node joined(ResolvedPosition before, ResolvedPosition after, int depth) {
        if (depth > after.depth()) throw new Refusal(Reason.INVALID_SLICE, "not open as deep as it says");
        var node = before.node(depth);
        checkJoin(node, after.node(depth));
        return node;
    }

    private static void checkJoin(Node main, Node other) {
        if (!other.type().joins(main.type())) throw doesNotFit("cannot join " + other.type() + " onto " + main.type());
    }

    /** The children between two positions, less those that the positions are inside of; null is the parent's side. */
    private static void addRange(
            @Nullable ResolvedPosition start, @Nullable ResolvedPosition end, int depth, List<Node> target) {
        var side = end == null ? start : end;
        if (side == null) return;
        var content = side.node(depth).content();
        int first = 0;
        if (start != null) {
            first = start.index(depth);
            if (start.depth() > depth) {
                first++;
            } else if (start.textOffset() > 0) {
                Fragment.add(start.textAfter(), target);
                first++;
            }
        }
        int last = end == null ? content.count() : end.index(depth);
        for (int i = first; i < last; i++) Fragment.add(content.child(i), target);
        if (end != null && end.depth() == depth && end.textOffset() > 0) Fragment.add(end.textBefore(), target);
    }

    private static Node close(Node node, Fragment content) {
        node.type().checkContent(content);
        return node.withContent(content);
    }

    private static Refusal doesNotFit(String message) {
        return new Refusal(Reason.DOES_NOT_FIT, message);
    }
}
