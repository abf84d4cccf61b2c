package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads nodes, marks and slices from JSON against a schema; says nothing yet of whether children fit their parents. */
final class NodeReader {

    private static final Set<String> NODE = Set.of("type", "attrs", "content", "marks", "text");
    private static final Set<String> MARK = Set.of("type", "attrs");
    private static final Set<String> SLICE = Set.of("content", "openStart", "openEnd");

    private final Schema schema;

    NodeReader(Schema schema) {
        this.schema = schema;
    }

    Node node(JsonNode json) {
        return node(json, 0);
    }

    private Node node(JsonNode json, int depth) {
        if (depth > Limits.DEPTH) throw new Refusal(Reason.TOO_DEEP, "more than " + Limits.DEPTH + " levels");
        Json.object(json, NODE);
        var type = schema.nodeType(Json.string(json, "type"));
        var marks = marks(json.get("marks"));
        if (type.isText()) return text(json, type, marks);
        if (json.has("text")) throw new Refusal(Reason.MALFORMED, "text in " + type);
        var attributes = type.attributes().read(json.get("attrs"));
        type.attributes().check(attributes);
        return Node.of(type, attributes, fragment(json.get("content"), depth), marks);
    }

    private Node text(JsonNode json, NodeType type, Marks marks) {
        if (json.has("content")) throw new Refusal(Reason.MALFORMED, "content in a text");
        type.attributes().read(json.get("attrs"));
        var text = Json.string(json, "text");
        if (text.isEmpty()) throw new Refusal(Reason.EMPTY_TEXT, "a text of no characters");
        Characters.check(text);
        return Node.text(type, text, marks);
    }

    private Fragment fragment(@Nullable JsonNode json, int depth) {
        var nodes = new ArrayList<Node>();
        for (var child : Json.array(json, "content")) {
            var node = node(child, depth + 1);
            if (!nodes.isEmpty() && nodes.getLast().joinsText(node)) {
                throw new Refusal(Reason.UNJOINED_TEXT, "two texts with the same marks");
            }
            nodes.add(node);
        }
        return Fragment.of(nodes.toArray(Node[]::new));
    }

    private Marks marks(@Nullable JsonNode json) {
        var marks = new ArrayList<Mark>();
        for (var mark : Json.array(json, "marks")) marks.add(mark(mark));
        var ordered = Marks.ordered(marks);
        if (!ordered.areValid()) throw new Refusal(Reason.INVALID_MARKS, ordered.toString());
        return ordered;
    }

    Mark mark(@Nullable JsonNode json) {
        if (json == null) throw new Refusal(Reason.MALFORMED, "mark is missing");
        Json.object(json, MARK);
        var type = schema.markType(Json.string(json, "type"));
        var attributes = type.attributes().read(json.get("attrs"));
        type.attributes().check(attributes);
        return new Mark(type, attributes);
    }

    Slice slice(@Nullable JsonNode json) {
        if (json == null || json.isNull()) return Slice.EMPTY;
        Json.object(json, SLICE);
        var content = fragment(json.get("content"), 0);
        int openStart = Json.positionOr(json, "openStart", 0);
        int openEnd = Json.positionOr(json, "openEnd", 0);
        if (content.size() > Limits.SIZE) throw new Refusal(Reason.TOO_LARGE, content.size() + " of " + Limits.SIZE);
        if (openStart > openableAtStart(content) || openEnd > openableAtEnd(content)) {
            throw new Refusal(Reason.INVALID_SLICE, "not open as deep as it says");
        }
        return new Slice(content, openStart, openEnd);
    }

    private static int openableAtStart(Fragment content) {
        int levels = 0;
        while (content.count() > 0 && !content.child(0).isLeaf()) {
            content = content.child(0).content();
            levels++;
        }
        return levels;
    }

    private static int openableAtEnd(Fragment content) {
        int levels = 0;
        while (content.count() > 0 && !content.child(content.count() - 1).isLeaf()) {
            content = content.child(content.count() - 1).content();
            levels++;
        }
        return levels;
    }
}
