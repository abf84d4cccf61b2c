package nl.wedervraag.coediting;

import nl.wedervraag.coediting.model.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Steps as a browser sends them. */
final class Steps {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Steps() {}

    static ArrayNode insert(int at, String text) {
        var steps = MAPPER.createArrayNode();
        var step = steps.addObject().put("stepType", "replace").put("from", at).put("to", at);
        step.putObject("slice")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", text);
        return steps;
    }

    static ArrayNode delete(int from, int to) {
        var steps = MAPPER.createArrayNode();
        steps.addObject().put("stepType", "replace").put("from", from).put("to", to);
        return steps;
    }

    static ArrayNode split(int at) {
        return (ArrayNode) MAPPER.readTree(("""
                [{"stepType":"replace","from":%1$d,"to":%1$d,"structure":true,
                  "slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1}}]""").formatted(at));
    }

    static ArrayNode strong(int from, int to) {
        return (ArrayNode)
                MAPPER.readTree("[{\"stepType\":\"addMark\",\"from\":%d,\"to\":%d,\"mark\":{\"type\":\"strong\"}}]"
                        .formatted(from, to));
    }

    /** What stands in a document, without its structure. */
    static String text(JsonNode document) {
        var text = new StringBuilder();
        document.findValuesAsString("text").forEach(text::append);
        return text.toString();
    }

    static String text(Node document) {
        return text(document.toJson());
    }
}
