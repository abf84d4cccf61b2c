package nl.wedervraag.coediting.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which nodes and marks documents are made of, and how they may be nested. Read from the JSON that the browser uses too. */
public final class Schema {

    private static final String LISTED = "/nl/wedervraag/coediting/schema.json";

    private final int version;
    private final Map<String, NodeType> nodes;
    private final Map<String, MarkType> marks;
    private final NodeType top;
    private final NodeReader reader = new NodeReader(this);

    Schema(int version, Map<String, NodeType> nodes, Map<String, MarkType> marks, String top) {
        this.version = version;
        this.nodes = nodes;
        this.marks = marks;
        this.top = nodeType(top);
    }

    /** The product's own schema: one instance, since types are compared by identity. */
    public static Schema listed() {
        return Listed.SCHEMA;
    }

    private static final class Listed {
        private static final Schema SCHEMA = load();

        private static Schema load() {
            try (@Nullable InputStream file = Schema.class.getResourceAsStream(LISTED)) {
                if (file == null) throw new IllegalStateException(LISTED + " is missing");
                return read(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    public static Schema read(InputStream json) {
        return read(JsonMapper.shared().readTree(json));
    }

    public static Schema read(JsonNode json) {
        return new SchemaReader(json).read();
    }

    public int version() {
        return version;
    }

    /** A whole document, checked; or a {@link Refusal}. */
    public Node parse(JsonNode json) {
        var document = reader.node(json);
        if (document.type() != top)
            throw new Refusal(Reason.INVALID_CONTENT, "a " + document.type() + " is no document");
        document.check();
        return document;
    }

    /** A step, or a {@link Refusal}. */
    public Step parseStep(JsonNode json) {
        return StepReader.read(json, reader);
    }

    public List<Step> parseSteps(Iterable<JsonNode> steps) {
        var parsed = new ArrayList<Step>();
        for (var step : steps) parsed.add(parseStep(step));
        return List.copyOf(parsed);
    }

    /** The smallest document: what somebody finds who writes the first letter. */
    public Node empty() {
        return smallest(top);
    }

    private Node smallest(NodeType type) {
        var children = new ArrayList<Node>();
        var state = type.content();
        while (!state.isEnd()) {
            var child = smallest(nodeType(state.first().iterator().next()));
            children.add(child);
            state = Objects.requireNonNull(state.after(child.type().name()));
        }
        return Node.of(type, type.attributes().read(null), Fragment.joined(children), Marks.NONE);
    }

    NodeType nodeType(String name) {
        var type = nodes.get(name);
        if (type == null) throw new Refusal(Reason.UNKNOWN_NODE, name);
        return type;
    }

    MarkType markType(String name) {
        var type = marks.get(name);
        if (type == null) throw new Refusal(Reason.UNKNOWN_MARK, name);
        return type;
    }
}
