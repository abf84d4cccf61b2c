package nl.wedervraag.answers;

import java.util.Optional;
import nl.wedervraag.coediting.model.Change;
import nl.wedervraag.coediting.model.Difference;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.Refusal;
import nl.wedervraag.coediting.model.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps that make an older text of a draft. They touch what differs and nothing else, so that whoever writes meanwhile
 * loses none of it; where that can't be said in steps of which each leaves a proper document, one step says it all.
 */
final class Restoring {

    private static final int MOST_STEPS = 150;

    private Restoring() {}

    /** Empty when both are the same. */
    static Optional<ArrayNode> steps(Node draft, Node wanted) {
        var changes = Difference.between(wanted, draft).changes();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var few = JsonNodeFactory.instance.arrayNode();
        changes.reversed().stream().map(Restoring::undoing).forEach(few::add);
        return Optional.of(
                few.size() <= MOST_STEPS && leadsTo(few, draft, wanted)
                        ? few
                        : JsonNodeFactory.instance.arrayNode().add(all(draft, wanted)));
    }

    private static ObjectNode undoing(Change change) {
        return replace(change.from(), change.to(), change.toJson().path("deleted"));
    }

    private static ObjectNode all(Node draft, Node wanted) {
        return replace(0, draft.content().size(), wanted.toJson().path("content"));
    }

    private static ObjectNode replace(int from, int to, JsonNode content) {
        var step = JsonNodeFactory.instance.objectNode();
        step.put("stepType", "replace").put("from", from).put("to", to);
        if (!content.isEmpty()) {
            step.putObject("slice").set("content", content);
        }
        return step;
    }

    private static boolean leadsTo(ArrayNode steps, Node draft, Node wanted) {
        try {
            var document = draft;
            for (var step : Schema.listed().parseSteps(steps)) {
                document = step.changed(document);
                document.check();
            }
            return document.equals(wanted);
        } catch (Refusal improper) {
            return false;
        }
    }
}
