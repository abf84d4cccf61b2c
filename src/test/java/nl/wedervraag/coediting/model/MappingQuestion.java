package nl.wedervraag.coediting.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where do positions and a step come to, through the maps of other steps, some of which mirror others? */
final class MappingQuestion implements Question {

    /** Some changes undone, others made, and some of the first made again. */
    @Override
    public ObjectNode ask(Generated generated) {
        var document = generated.document();
        var undone = generated.steps(document, 3);
        var request = Question.order("map");
        request.set("step", generated.step(document).toJson());
        request.put("size", document.content().size());
        var maps = request.putArray("maps");
        var mirrors = request.putArray("mirrors");
        for (var step : undone.reversed()) add(step, true, maps);
        for (var step : generated.steps(document, 3)) add(step, false, maps);
        for (int i = 0; i < undone.size(); i++) {
            if (generated.random().nextBoolean()) {
                mirrors.addArray().add(undone.size() - 1 - i).add(maps.size());
                add(undone.get(i), false, maps);
            }
        }
        return request;
    }

    private static void add(Step step, boolean inverted, ArrayNode maps) {
        maps.addObject().put("inverted", inverted).set("ranges", Question.ranges(step.stepMap()));
    }

    @Override
    public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
        var mapping = Mapping.NONE;
        for (var json : asked.path("maps")) {
            int mirrored = mirroredBy(asked.path("mirrors"), mapping.maps().size());
            var ranges = map(json.path("ranges"));
            var map = json.path("inverted").booleanValue() ? ranges.inverted() : ranges;
            mapping = mirrored < 0 ? mapping.with(map) : mapping.withMirror(map, mirrored);
        }
        var step = schema.parseStep(asked.path("step"));
        JsonNode mapped = step.map(mapping).<JsonNode>map(Step::toJson).orElse(JSON.nullNode());
        if (!Question.same(mapped, answer.get("step"))) return "other step: " + mapped;
        for (int i = 0; i <= asked.path("size").intValue(); i++) {
            for (int side = -1; side <= 1; side += 2) {
                var ours = json(mapping.mapResult(i, side));
                if (!Question.same(ours, answer.path("positions").path(i).path((side + 1) / 2))) {
                    return "other position: " + i + " side " + side + ": " + ours;
                }
            }
        }
        return null;
    }

    private static int mirroredBy(JsonNode mirrors, int index) {
        for (var mirror : mirrors) {
            if (mirror.path(1).intValue() == index) return mirror.path(0).intValue();
        }
        return -1;
    }

    private static StepMap map(JsonNode ranges) {
        if (ranges.isEmpty()) return StepMap.EMPTY;
        int start = ranges.path(0).intValue();
        int oldSize = ranges.path(1).intValue();
        int newSize = ranges.path(2).intValue();
        if (ranges.size() == 3) return StepMap.of(start, oldSize, newSize);
        int second = ranges.path(3).intValue();
        return StepMap.of(
                start,
                oldSize,
                newSize,
                second,
                ranges.path(4).intValue(),
                ranges.path(5).intValue());
    }

    private static JsonNode json(MapResult result) {
        return JSON.arrayNode()
                .add(result.position())
                .add(result.deleted())
                .add(result.deletedBefore())
                .add(result.deletedAfter())
                .add(result.deletedAcross());
    }
}
