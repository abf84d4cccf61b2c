package nl.wedervraag.coediting.model;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** What steps that change one node's own marks or attributes have in common. */
final class NodeChange {

    private NodeChange() {}

    /** The document with the node at a position changed, its content kept. */
    static Node changed(Node document, int position, UnaryOperator<Node> change) {
        var node = document.nodeAt(position);
        if (node.isText()) throw new Refusal(Reason.DOES_NOT_FIT, "a text has nothing of its own to change");
        var bare = change.apply(node.withContent(Fragment.EMPTY));
        return document.replace(position, position + 1, new Slice(Fragment.of(bare), 0, node.isLeaf() ? 0 : 1));
    }

    static OptionalInt mapped(int position, Mappable mapping) {
        var result = mapping.mapResult(position, 1);
        return result.deletedAfter() ? OptionalInt.empty() : OptionalInt.of(result.position());
    }

    static ObjectNode json(String type, int position) {
        return Json.object().put("stepType", type).put("pos", position);
    }
}
