package nl.wedervraag.answers;

import nl.wedervraag.coediting.model.ContentHash;
import nl.wedervraag.coediting.model.Difference;
import nl.wedervraag.coediting.model.Node;
import nl.wedervraag.coediting.model.PlainText;
import nl.wedervraag.coediting.model.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document of an answer, for what is derived from it. */
record Text(Node document) {

    static Text of(JsonNode json) {
        return new Text(Schema.listed().parse(json));
    }

    static Text of(String json) {
        return of(JsonMapper.shared().readTree(json));
    }

    int words() {
        return PlainText.words(document);
    }

    /** Of the text under its question: what approval is tied to. */
    String hash(String question) {
        return ContentHash.of(document, question).hex();
    }

    /** Of the text by itself: equal for equal texts, whatever the question says. */
    String hash() {
        return hash("");
    }

    String json() {
        return document.toJson().toString();
    }

    /** The changes that made this of the earlier text, as the page's element takes them. */
    String changesSince(Text earlier) {
        return Difference.between(earlier.document, document).toJson().toString();
    }
}
