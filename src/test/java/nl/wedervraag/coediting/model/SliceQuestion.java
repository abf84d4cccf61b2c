package nl.wedervraag.coediting.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What does a document look like between two positions, and from each of them? Read from JSON, and written again. */
final class SliceQuestion implements Question {

    @Override
    public ObjectNode ask(Generated generated) {
        var document = generated.document();
        var range = generated.range(document);
        var request = Question.order("slice").put("from", range.from()).put("to", range.to());
        request.set("doc", document.toJson());
        return request;
    }

    @Override
    public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
        var document = schema.parse(asked.path("doc"));
        int from = asked.path("from").intValue();
        int to = asked.path("to").intValue();
        var start = document.resolve(from);
        var slice = document.slice(from, to);
        if (!Question.same(document.toJson(), answer.get("doc"))) return "read differently: " + document.toJson();
        if (!Question.same(slice.toJson(), answer.get("slice"))) return "other slice: " + slice.toJson();
        if (slice.size() != answer.path("size").intValue()) return "other size: " + slice.size();
        var place = JSON.arrayNode()
                .add(start.depth())
                .add(start.parentOffset())
                .add(start.sharedDepth(to))
                .add(start.index())
                .add(start.start(start.depth()))
                .add(start.end(start.depth()));
        return Question.same(place, answer.get("place")) ? null : "other place: " + place;
    }
}
