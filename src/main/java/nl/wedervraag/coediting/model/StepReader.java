package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads steps from JSON. */
final class StepReader {

    private static final Set<String> MARK = Set.of("stepType", "from", "to", "mark");
    private static final Set<String> MARK_SET = Set.of("stepType", "steps");
    private static final Set<String> NODE_MARK = Set.of("stepType", "pos", "mark");
    private static final Set<String> ATTR = Set.of("stepType", "pos", "attr", "value");
    private static final Set<String> REPLACE = Set.of("stepType", "from", "to", "slice", "structure");
    private static final Set<String> AROUND =
            Set.of("stepType", "from", "to", "gapFrom", "gapTo", "insert", "slice", "structure");

    private StepReader() {}

    static Step read(JsonNode json, NodeReader nodes) {
        var type = Json.string(json, "stepType");
        return switch (type) {
            case "replace" -> replace(Json.object(json, REPLACE), nodes);
            case "replaceAround" -> replaceAround(Json.object(json, AROUND), nodes);
            case "addMark" -> {
                var range = range(Json.object(json, MARK));
                yield new AddMarkStep(range.from(), range.to(), nodes.mark(json.get("mark")));
            }
            case "removeMark" -> {
                var range = range(Json.object(json, MARK));
                yield new RemoveMarkStep(range.from(), range.to(), nodes.mark(json.get("mark")));
            }
            case "addNodeMark" -> new AddNodeMarkStep(position(json, NODE_MARK), nodes.mark(json.get("mark")));
            case "removeNodeMark" -> new RemoveNodeMarkStep(position(json, NODE_MARK), nodes.mark(json.get("mark")));
            case "attr" -> attr(json);
            case "markSet" -> markSet(Json.object(json, MARK_SET), nodes);
            default -> throw new Refusal(Reason.UNKNOWN_STEP, type);
        };
    }

    private static Step markSet(JsonNode json, NodeReader nodes) {
        var listed = json.path("steps");
        if (!listed.isArray()) throw new Refusal(Reason.MALFORMED, "steps must be a list");
        if (listed.size() > Limits.MARK_STEPS) throw new Refusal(Reason.TOO_LARGE, listed.size() + " steps in a set");
        var steps = new ArrayList<MarkStep>();
        for (var each : listed) {
            boolean isSet = each.path("stepType").asString("").equals("markSet");
            if (isSet || !(read(each, nodes) instanceof MarkStep step)) {
                throw new Refusal(Reason.MALFORMED, "a set holds steps that add or remove a mark, and no sets");
            }
            steps.add(step);
        }
        return new MarkSetStep(steps);
    }

    private record Range(int from, int to) {}

    private static Range range(JsonNode json) {
        int from = Json.position(json, "from");
        int to = Json.position(json, "to");
        StepRange.checkOrder(from, to);
        return new Range(from, to);
    }

    private static int position(JsonNode json, Set<String> keys) {
        return Json.position(Json.object(json, keys), "pos");
    }

    private static Step replace(JsonNode json, NodeReader nodes) {
        var range = range(json);
        return new ReplaceStep(range.from(), range.to(), nodes.slice(json.get("slice")), Json.flag(json, "structure"));
    }

    private static Step replaceAround(JsonNode json, NodeReader nodes) {
        var range = range(json);
        int gapFrom = Json.position(json, "gapFrom");
        int gapTo = Json.position(json, "gapTo");
        StepRange.checkOrder(range.from(), gapFrom, gapTo, range.to());
        var slice = nodes.slice(json.get("slice"));
        int insert = Json.position(json, "insert");
        if (insert > slice.size()) throw new Refusal(Reason.OUT_OF_RANGE, "insert " + insert + " of " + slice.size());
        return new ReplaceAroundStep(
                range.from(), range.to(), gapFrom, gapTo, slice, insert, Json.flag(json, "structure"));
    }

    private static Step attr(JsonNode json) {
        int position = position(json, ATTR);
        var value = json.get("value");
        if (value == null) throw new Refusal(Reason.MALFORMED, "value is missing");
        return new AttrStep(position, Json.string(json, "attr"), Json.scalar(value));
    }
}
