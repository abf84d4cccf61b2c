package nl.wedervraag.answers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.wedervraag.coediting.model.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a text says, without what is proven to change nothing about that: letter case, accents and white space. Whatever else
 * differs is taken for another substance.
 */
record Substance(JsonNode said) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    static Substance of(Node document) {
        var json = document.toJson();
        plain(json);
        return new Substance(json);
    }

    /** SHA-256 in hexadecimal, equal for equal substances. */
    String hash() {
        return Sha256.of(said.toString());
    }

    private static void plain(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("text").isString()) {
            object.put("text", plain(object.path("text").stringValue()));
        }
        if (node.path("content") instanceof ArrayNode content) {
            content.forEach(Substance::plain);
        }
    }

    private static String plain(String text) {
        var letters = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return SPACES.matcher(letters).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
