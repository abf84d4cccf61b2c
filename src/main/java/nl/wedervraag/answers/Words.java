package nl.wedervraag.answers;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Counts what is said: runs of letters and digits between spaces; blocks and line breaks separate words. */
final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    static int in(JsonNode document) {
        var text = new StringBuilder();
        collect(document, text);
        return (int) SPACE.splitAsStream(text)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (node.path("type").asString("").equals("text")) {
            text.append(node.path("text").asString(""));
            return;
        }
        text.append(' ');
        node.path("content").forEach(child -> collect(child, text));
        text.append(' ');
    }
}
