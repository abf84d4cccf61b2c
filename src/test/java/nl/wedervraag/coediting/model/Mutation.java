package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Breaks a step's JSON in one or more places. */
final class Mutation {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> STRINGS = List.of(
            "",
            "javascript:alert(1)",
            "java\tscript:x",
            "\u000Cjavascript:x",
            "text",
            "doc",
            "paragraph",
            "list_item",
            "heading",
            "hard_break",
            "table_cell",
            "image",
            "strong",
            "comment",
            "nothing",
            "replace",
            "addMark",
            "\u0000",
            "https://example.org",
            "fact",
            "01990000-0000-7000-8000-000000000001",
            "01990000-0000-7000-8000-00000000000G");
    private static final List<String> KEYS = List.of(
            "type",
            "attrs",
            "content",
            "marks",
            "text",
            "slice",
            "openStart",
            "openEnd",
            "structure",
            "level",
            "colspan",
            "src",
            "foo",
            "from",
            "to",
            "gapFrom",
            "gapTo",
            "insert",
            "pos",
            "mark",
            "value",
            "attr",
            "id");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    ObjectNode of(ObjectNode step) {
        var mutated = step.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var places = new ArrayList<Runnable>();
            collect(mutated, places);
            places.get(random.nextInt(places.size())).run();
        }
        return mutated;
    }

    private void collect(JsonNode json, List<Runnable> places) {
        if (json instanceof ObjectNode object) {
            places.add(() -> object.set(one(KEYS), any()));
            for (var key : List.copyOf(object.propertyNames())) {
                places.add(() -> object.remove(key));
                change(object.path(key), value -> object.set(key, value), places);
                collect(object.path(key), places);
            }
        } else if (json instanceof ArrayNode array) {
            places.add(() -> array.add(any()));
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(
                        () -> array.insert(0, array.path(index % array.size()).deepCopy()));
                change(array.path(i), value -> array.set(Math.min(index, array.size() - 1), value), places);
                collect(array.path(i), places);
            }
        }
    }

    private void change(JsonNode value, Consumer<JsonNode> set, List<Runnable> places) {
        places.add(() -> set.accept(any()));
        if (value.isInt()) {
            for (int i = 0; i < 30; i++)
                places.add(() -> set.accept(JSON.numberNode(value.intValue() + random.nextInt(7) - 3)));
        }
    }

    private JsonNode any() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(40) - 5);
            case 3 -> JSON.numberNode(1.5);
            case 4 -> JSON.numberNode(9007199254740993L);
            case 5 -> JSON.arrayNode();
            case 6 -> JSON.objectNode().put("type", one(STRINGS));
            default -> JSON.stringNode(one(STRINGS));
        };
    }

    private <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
