package nl.wedervraag.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The notation of the demo's texts: a string is a paragraph, {"h1": …}, {"h2": …} and {"quote": …} hold one, {"bullets": […]}
 * and {"numbers": […]} a list. Within: two stars for strong, one for emphasis, [words](address) for a link, a line's end
 * for a hard break, {fact:key} for a fact. They don't nest.
 */
final class LightText {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern MARKED =
            Pattern.compile("\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*|\\[([^]]+)]\\(([^)]+)\\)|\\{fact:([a-z-]+)}|\n");

    /** A fact in the language of the text. */
    record Mention(UUID fact, String words) {}

    private final Function<String, Mention> facts;

    /** @param facts by their keys */
    LightText(Function<String, Mention> facts) {
        this.facts = facts;
    }

    /** The blocks as JSON of document nodes. */
    List<ObjectNode> blocks(List<JsonNode> notation) {
        return notation.stream().map(this::block).toList();
    }

    private ObjectNode block(JsonNode notation) {
        if (notation.isString()) {
            return paragraph(notation.stringValue());
        }
        String kind = notation.propertyNames().iterator().next();
        JsonNode value = notation.required(kind);
        return switch (kind) {
            case "h1" -> heading(1, value.stringValue());
            case "h2" -> heading(2, value.stringValue());
            case "quote" -> node("blockquote", List.of(paragraph(value.stringValue())));
            case "bullets" -> node("bullet_list", items(value));
            case "numbers" -> node("ordered_list", items(value));
            default -> throw new IllegalArgumentException("no block is called " + kind);
        };
    }

    private List<ObjectNode> items(JsonNode texts) {
        return texts.valueStream()
                .map(text -> node("list_item", List.of(paragraph(text.stringValue()))))
                .toList();
    }

    private ObjectNode paragraph(String text) {
        return node("paragraph", inline(text));
    }

    private ObjectNode heading(int level, String text) {
        ObjectNode heading = JSON.objectNode().put("type", "heading");
        heading.putObject("attrs").put("level", level);
        heading.putArray("content").addAll(inline(text));
        return heading;
    }

    private List<ObjectNode> inline(String text) {
        List<ObjectNode> found = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            addPlain(found, text.substring(end, marked.start()));
            found.add(marked(marked));
            end = marked.end();
        }
        addPlain(found, text.substring(end));
        return found;
    }

    private static void addPlain(List<ObjectNode> found, String text) {
        if (!text.isEmpty()) {
            found.add(JSON.objectNode().put("type", "text").put("text", text));
        }
    }

    private ObjectNode marked(Matcher match) {
        if (match.group(1) != null) {
            return text(match.group(1), mark("strong"));
        }
        if (match.group(2) != null) {
            return text(match.group(2), mark("em"));
        }
        if (match.group(3) != null) {
            ObjectNode link = mark("link");
            link.putObject("attrs").put("href", match.group(4));
            return text(match.group(3), link);
        }
        if (match.group(5) != null) {
            Mention mention = facts.apply(match.group(5));
            ObjectNode named = mark("fact");
            named.putObject("attrs").put("id", mention.fact().toString());
            return text(mention.words(), named);
        }
        return JSON.objectNode().put("type", "hard_break");
    }

    private static ObjectNode text(String text, ObjectNode mark) {
        ObjectNode node = JSON.objectNode().put("type", "text");
        node.putArray("marks").add(mark);
        return node.put("text", text);
    }

    private static ObjectNode mark(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode node(String type, List<ObjectNode> content) {
        ObjectNode node = JSON.objectNode().put("type", type);
        node.putArray("content").addAll(content);
        return node;
    }
}
