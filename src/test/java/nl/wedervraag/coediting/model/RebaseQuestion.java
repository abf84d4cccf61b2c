package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of unconfirmed steps when others' commits arrive, as prosemirror-collab does it in the browser? */
final class RebaseQuestion implements Question {

    int dropped;
    int threw;
    int inexact;

    @Override
    public ObjectNode ask(Generated generated) {
        var document = generated.document();
        var request = Question.order("rebase");
        request.set("doc", document.toJson());
        request.set("mine", Question.json(generated.steps(document, 4)));
        var commits = request.putArray("commits");
        var current = document;
        for (int i = generated.below(4); i >= 0; i--) {
            var commit = generated.steps(current, 3);
            for (var step : commit) current = step.changed(current);
            commits.add(Question.json(commit));
        }
        return request;
    }

    @Override
    public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
        var mine = schema.parseSteps(asked.path("mine"));
        var commits = new ArrayList<List<Step>>();
        for (var commit : asked.path("commits")) commits.add(schema.parseSteps(commit));
        var rebase = Rebase.start(schema.parse(asked.path("doc")), mine);
        for (var commit : commits) rebase = rebase.over(commit);
        if (answer.has("error")) {
            // Where the library throws instead of dropping a step (it can't undo a step of structure that brought
            // content, nor mark a node that became a text), the browser reloads and takes what the server has.
            threw++;
            return null;
        }
        if (!answer.path("exact").booleanValue()) {
            // Where marks exclude one another, the library doesn't bring each back when it undoes a step.
            inexact++;
            return null;
        }
        dropped += mine.size() - rebase.steps().size();
        var left = Question.json(rebase.steps());
        if (!Question.same(left, answer.get("steps"))) return "other steps: " + left;
        var document = rebase.document().toJson();
        return Question.same(document, answer.get("doc")) ? null : "other document: " + document;
    }
}
