package nl.wedervraag.coediting.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Is anything taken in, of steps broken at random, that the library refuses or calls invalid? */
final class BrokenStepQuestion implements Question {

    final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    int accepted;

    @Override
    public ObjectNode ask(Generated generated) {
        var document = generated.document();
        var steps = generated.steps(document, 1);
        var step = steps.isEmpty() ? generated.step(document) : steps.getFirst();
        var request = Question.order("apply");
        request.set("doc", document.toJson());
        request.set("step", new Mutation(generated.random()).of(step.toJson()));
        return request;
    }

    @Override
    public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
        var document = schema.parse(asked.path("doc"));
        try {
            var step = schema.parseStep(asked.path("step"));
            var after = Rebase.start(document, List.of(step)).document();
            accepted++;
            if (answer.has("error")) return "only the library refuses: ";
            if (!answer.path("valid").booleanValue()) return "the library calls it invalid: " + after.toJson();
            return Question.same(after.toJson(), answer.get("doc")) ? null : "other document: " + after.toJson();
        } catch (Refusal refusal) {
            reasons.merge(refusal.reason(), 1, Integer::sum);
            return null;
        }
    }
}
