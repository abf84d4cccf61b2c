package nl.wedervraag.coediting.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does the browser come to the same hash and number of words? */
final class HashQuestion implements Question {

    @Override
    public ObjectNode ask(Generated generated) {
        var request = Question.order("hash").put("question", generated.words() + "\n\t\u0001");
        request.set("doc", generated.document().toJson());
        return request;
    }

    @Override
    public @Nullable String difference(Schema schema, JsonNode asked, JsonNode answer) {
        var document = schema.parse(asked.path("doc"));
        int words = PlainText.words(document);
        if (words != answer.path("words").asInt(-1)) return "other number of words: " + words;
        var hash =
                ContentHash.of(document, asked.path("question").stringValue()).hex();
        return hash.equals(answer.path("hash").asString("")) ? null : "other hash: " + hash;
    }
}
