package nl.wedervraag.answers;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.coediting.model.ContentHash;
import nl.wedervraag.coediting.model.Difference;
import nl.wedervraag.coediting.model.Named;
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

    /**
     * What it says of a fact.
     *
     * @param fact an id that whoever wrote it put there, known or not
     */
    record Said(UUID fact, String words) {}

    /** Each once, in the order of the text. */
    List<Said> facts() {
        return Named.in(document).stream()
                .map(named -> new Said(named.fact(), named.words()))
                .distinct()
                .toList();
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
        return since(earlier).toJson().toString();
    }

    /** What made this of the earlier text. */
    Difference since(Text earlier) {
        return Difference.between(earlier.document, document);
    }
}
