package nl.wedervraag.coediting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One kind of thing that the libraries are asked, and what our model says to it. All of a case is in its JSON. */
interface Question {

    JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A random case: JSON for the oracle, in which {@code order} names what is asked. */
    ObjectNode ask(Generated generated);

    /** In which way our answer differs, a few words and a colon first; null when it doesn't. */
    @Nullable
    String difference(Schema schema, JsonNode asked, JsonNode answer);

    static ObjectNode order(String name) {
        return JSON.objectNode().put("order", name);
    }

    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        return one != null && other != null && CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }

    static ArrayNode json(List<? extends Step> steps) {
        var json = JSON.arrayNode();
        for (var step : steps) json.add(step.toJson());
        return json;
    }

    static ArrayNode ranges(StepMap map) {
        var ranges = JSON.arrayNode();
        for (var range : map.ranges())
            ranges.add(range.start()).add(range.oldSize()).add(range.newSize());
        return ranges;
    }

    static boolean isValid(Node document) {
        try {
            document.check();
            return true;
        } catch (Refusal invalid) {
            return false;
        }
    }
}
