package nl.wedervraag.coediting.model;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * What changed from one document to another: by words within lines of text, by blocks otherwise. Exact: putting each
 * change's deleted content in the place of its range in the new document gives the old one.
 *
 * @param changes in reading order, not overlapping
 */
public record Difference(List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    public static Difference between(Node before, Node after) {
        return new Difference(new DocumentComparison().compare(before, after));
    }

    /** The old document, from the new one. */
    public Node undo(Node after) {
        var document = after;
        for (var change : changes.reversed()) {
            document = undo(document.resolve(change.from()), change, 0);
        }
        return document;
    }

    /** Without a look at content expressions: one change undone and the next not yet may be no valid document. */
    private static Node undo(ResolvedPosition at, Change change, int depth) {
        var node = at.node(depth);
        var content = node.content();
        if (depth < at.depth()) {
            return node.withContent(content.withChild(at.index(depth), undo(at, change, depth + 1)));
        }
        int from = at.parentOffset();
        int to = from + change.to() - change.from();
        return node.withContent(content.cut(0, from).append(change.deleted()).append(content.cut(to, content.size())));
    }

    public ArrayNode toJson() {
        var json = Json.FACTORY.arrayNode();
        for (var change : changes) json.add(change.toJson());
        return json;
    }
}
