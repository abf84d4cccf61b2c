package nl.wedervraag.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A demo text while it grows: says by which steps each change is handed in. Positions count as ProseMirror's do: a
 * character is one, a leaf is one, and a node has one more before and after its content.
 */
final class Manuscript {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int EMPTY_PARAGRAPH = 2;

    private final ArrayNode blocks = JSON.arrayNode();

    /** Adds blocks at the end; a list goes on with the list that it follows. */
    ArrayNode add(List<ObjectNode> more) {
        ArrayNode steps = JSON.arrayNode();
        if (blocks.isEmpty()) {
            steps.add(step(0, EMPTY_PARAGRAPH, more));
            blocks.addAll(more);
            return steps;
        }
        ObjectNode last = (ObjectNode) blocks.get(blocks.size() - 1);
        List<ObjectNode> rest = more;
        if (isList(last) && type(last).equals(type(more.getFirst()))) {
            List<ObjectNode> items = children(more.getFirst());
            int end = size(blocks) - 1;
            steps.add(step(end, end, items));
            ((ArrayNode) last.required("content")).addAll(items);
            rest = more.subList(1, more.size());
        }
        if (!rest.isEmpty()) {
            steps.add(step(size(blocks), size(blocks), rest));
            blocks.addAll(rest);
        }
        return steps;
    }

    /** Changes a passage that stands there once, in one run of text; only the part that differs is replaced. */
    ArrayNode change(String from, String to) {
        ObjectNode run = blocks.findParents("text").stream()
                .map(ObjectNode.class::cast)
                .filter(node -> text(node).contains(from))
                .reduce((one, other) -> {
                    throw new IllegalArgumentException("more than once: " + from);
                })
                .orElseThrow(() -> new IllegalArgumentException("nowhere: " + from));
        int same = samePrefix(from, to);
        int sameEnd = samePrefix(reversed(from.substring(same)), reversed(to.substring(same)));
        String inserted = to.substring(same, to.length() - sameEnd);
        int start = before(run, blocks, 0) + text(run).indexOf(from) + same;
        int end = start + from.length() - same - sameEnd;
        ArrayNode steps = JSON.arrayNode();
        steps.add(step(
                start,
                end,
                inserted.isEmpty() ? List.of() : List.of(run.deepCopy().put("text", inserted))));
        run.put("text", text(run).replace(from, to));
        return steps;
    }

    private static ObjectNode step(int from, int to, List<ObjectNode> content) {
        ObjectNode step =
                JSON.objectNode().put("stepType", "replace").put("from", from).put("to", to);
        if (!content.isEmpty()) {
            ArrayNode slice = step.putObject("slice").putArray("content");
            content.forEach(node -> slice.add(node.deepCopy()));
        }
        return step;
    }

    /** The position before the run, or a negative one when it isn't in the content. */
    private static int before(ObjectNode run, JsonNode content, int start) {
        int position = start;
        for (JsonNode node : content) {
            if (node == run) {
                return position;
            }
            int inside = before(run, node.path("content"), position + 1);
            if (inside >= 0) {
                return inside;
            }
            position += sizeOf(node);
        }
        return -1;
    }

    private static int sizeOf(JsonNode node) {
        return switch (type(node)) {
            case "text" -> text(node).length();
            case "hard_break" -> 1;
            default -> 2 + size(node.path("content"));
        };
    }

    private static int size(JsonNode content) {
        return content.valueStream().mapToInt(Manuscript::sizeOf).sum();
    }

    private static boolean isList(JsonNode node) {
        return type(node).endsWith("_list");
    }

    private static List<ObjectNode> children(ObjectNode node) {
        return node.required("content")
                .valueStream()
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static String type(JsonNode node) {
        return node.required("type").stringValue();
    }

    private static String text(JsonNode node) {
        return node.required("text").stringValue();
    }

    private static int samePrefix(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
