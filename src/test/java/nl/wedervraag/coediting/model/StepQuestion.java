package nl.wedervraag.coediting.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does a step do what it does in the library: document, validity, JSON, map, and the step that undoes it? */
final class StepQuestion implements Question {

    int applied;
    int refused;

    @Override
    public ObjectNode ask(Generated generated) {
        var document = generated.document();
        var request = Question.order("apply");
        request.set("doc", document.toJson());
        request.set("step", generated.step(document).toJson());
        return request;
    }

    @Override
    public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
        var document = schema.parse(asked.path("doc"));
        var step = schema.parseStep(asked.path("step"));
        var result = step.apply(document);
        if (result instanceof StepResult.Refused) {
            refused++;
            return answer.has("error") ? null : "only ours refuses: " + result;
        }
        if (answer.has("error")) return "only the library refuses: ";
        applied++;
        var after = result.orThrow();
        if (!Question.same(after.toJson(), answer.get("doc"))) return "other document: " + after.toJson();
        if (Question.isValid(after) != answer.path("valid").booleanValue()) return "other validity: " + after.toJson();
        if (!Question.same(step.toJson(), answer.get("json"))) return "other JSON: " + step.toJson();
        if (!Question.same(Question.ranges(step.stepMap()), answer.get("ranges")))
            return "other map: " + step.stepMap();
        return inverse(step, document, after, answer);
    }

    private static @Nullable String inverse(Step step, Node before, Node after, JsonNode answer) {
        // Of a step that isn't admitted nobody asks the inverse; the library writes some without a value or that don't
        // fit.
        if (!isAdmitted(step, before)) return null;
        Step inverse;
        try {
            inverse = step.invert(before);
        } catch (Refusal refusal) {
            return answer.path("inverted").has("error") ? null : "only ours can't be inverted: " + refusal;
        }
        if (!Question.same(inverse.toJson(), answer.get("inverted"))) return "other inverse: " + inverse.toJson();
        var undone = inverse.apply(after);
        if (undone instanceof StepResult.Refused) {
            return answer.path("undone").has("error") ? null : "only ours can't be undone: " + undone;
        }
        return Question.same(undone.orThrow().toJson(), answer.get("undone"))
                ? null
                : "undone differently: " + undone.orThrow().toJson();
    }

    private static boolean isAdmitted(Step step, Node document) {
        try {
            step.admit(document);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
