package nl.wedervraag.coediting.model;

import java.util.ArrayList;
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

    record Mapped(int from, int to) {}

    static Optional<Mapped> mapped(int from, int to, Mappable mapping) {
        var start = mapping.mapResult(from, 1);
        var end = mapping.mapResult(to, -1);
        boolean gone = start.deleted() && end.deleted() || start.position() >= end.position();
        return gone ? Optional.empty() : Optional.of(new Mapped(start.position(), end.position()));
    }
}
