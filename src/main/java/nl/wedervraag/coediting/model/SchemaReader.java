package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a schema in ProseMirror's shape, with our own keys 'oneOf', 'format' and 'maxLength' for attributes. */
final class SchemaReader {

    private final JsonNode json;

    SchemaReader(JsonNode json) {
        this.json = json;
    }

    Schema read() {
        var marks = new LinkedHashMap<String, MarkType>();
        for (var name : marks().propertyNames()) marks.put(name, markType(name, marks.size()));
        var nodes = new LinkedHashMap<String, NodeType>();
        for (var name : nodes().propertyNames()) nodes.put(name, nodeType(name));
        return new Schema(Json.position(json, "version"), nodes, marks, Json.string(json, "topNode"));
    }

    private JsonNode nodes() {
        return json.path("nodes");
    }

    private JsonNode marks() {
        return json.path("marks");
    }

    private MarkType markType(String name, int rank) {
        var spec = marks().path(name);
        var excluded = spec.has("excludes") ? namedMarks(Json.string(spec, "excludes")) : Set.of(name);
        return new MarkType(name, rank, attributes(spec), excluded);
    }

    private NodeType nodeType(String name) {
        var spec = nodes().path(name);
        var content = ExpressionReader.read(text(spec, "content"), this::namedNodes);
        boolean inlineContent =
                content.names().stream().findFirst().map(this::isInline).orElse(false);
        return new NodeType(
                name,
                attributes(spec),
                ContentMatch.of(content),
                isInline(name),
                inlineContent,
                Json.flag(spec, "atom"),
                marks(spec, inlineContent));
    }

    private boolean isInline(String name) {
        return name.equals("text") || Json.flag(nodes().path(name), "inline");
    }

    private Set<String> marks(JsonNode spec, boolean inlineContent) {
        if (spec.has("marks")) return namedMarks(Json.string(spec, "marks"));
        return inlineContent ? Set.copyOf(marks().propertyNames()) : Set.of();
    }

    private Set<String> namedMarks(String names) {
        if (names.equals("_")) return Set.copyOf(marks().propertyNames());
        var found = new LinkedHashSet<String>();
        for (var name : words(names)) found.addAll(named(marks(), name, Reason.UNKNOWN_MARK));
        return found;
    }

    private List<String> namedNodes(String name) {
        return named(nodes(), name, Reason.UNKNOWN_NODE);
    }

    /** What a name stands for: itself, or all that are in the group of that name. */
    private static List<String> named(JsonNode listed, String name, Reason unknown) {
        if (listed.has(name)) return List.of(name);
        var members = new ArrayList<String>();
        for (var entry : listed.properties()) {
            if (words(text(entry.getValue(), "group")).contains(name)) members.add(entry.getKey());
        }
        if (members.isEmpty()) throw new Refusal(unknown, name);
        return members;
    }

    private static AttributeTypes attributes(JsonNode spec) {
        var types = new LinkedHashMap<String, AttributeType>();
        for (var entry : spec.path("attrs").properties())
            types.put(entry.getKey(), attribute(entry.getKey(), entry.getValue()));
        return new AttributeTypes(types);
    }

    private static AttributeType attribute(String name, JsonNode spec) {
        var oneOf = new ArrayList<@Nullable Object>();
        for (var value : spec.path("oneOf")) oneOf.add(Json.scalar(value));
        return new AttributeType(
                name,
                new TreeSet<>(Arrays.asList(Json.string(spec, "validate").split("\\|"))),
                !spec.has("default"),
                Json.scalar(spec.path("default").isMissingNode() ? Json.FACTORY.nullNode() : spec.path("default")),
                oneOf,
                format(text(spec, "format")),
                Json.positionOr(spec, "maxLength", Limits.SIZE));
    }

    private static AttributeType.Format format(String name) {
        return switch (name) {
            case "" -> AttributeType.Format.ANY;
            case "link" -> AttributeType.Format.LINK;
            case "id" -> AttributeType.Format.ID;
            default -> throw new Refusal(Reason.MALFORMED, "format " + name);
        };
    }

    private static String text(JsonNode spec, String key) {
        return spec.has(key) ? Json.string(spec, key) : "";
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }
}
