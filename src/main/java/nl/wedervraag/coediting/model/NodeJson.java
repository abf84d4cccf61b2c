package nl.wedervraag.coediting.model;

import tools.jackson.databind.node.ObjectNode;

/** Nodes and marks as JSON, in ProseMirror's shape: keys that would hold nothing are left out. */
final class NodeJson {

    private NodeJson() {}

    static ObjectNode of(Node node) {
        var json = Json.object().put("type", node.type().name());
        if (!node.attributes().isEmpty()) json.set("attrs", Json.of(node.attributes()));
        if (node.content().count() > 0) json.set("content", node.content().toJson());
        if (!node.marks().isEmpty()) {
            var marks = json.putArray("marks");
            for (var mark : node.marks()) marks.add(of(mark));
        }
        if (node.isText()) json.put("text", node.text());
        return json;
    }

    static ObjectNode of(Mark mark) {
        var json = Json.object().put("type", mark.type().name());
        if (!mark.attributes().isEmpty()) json.set("attrs", Json.of(mark.attributes()));
        return json;
    }
}
