package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a case smaller for as long as it still shows what it was found for: takes the largest parts away first, then
 * halves of them. Where a part of the document goes, the positions after it move along.
 */
final class Shrinker {

    private static final Set<String> POSITIONS = Set.of("from", "to", "gapFrom", "gapTo", "pos");
    private static final Set<String> KEPT = Set.of("order", "schema", "type", "stepType");

    /** So that even a large case takes seconds. */
    private static final int MOST = 5_000;

    private final Predicate<ObjectNode> stillFails;
    private int tests;

    Shrinker(Predicate<ObjectNode> stillFails) {
        this.stillFails = stillFails;
    }

    ObjectNode smallest(ObjectNode found) {
        var smallest = found;
        int failed = 0;
        for (int next = 0; tests < MOST; ) {
            // A try can't be undone, so each has a copy: the same tries are found in the same order every time.
            var copy = smallest.deepCopy();
            var tries = tries(copy);
            if (failed > tries.size()) return smallest;
            next = next < tries.size() ? next : 0;
            if (tries.isEmpty()) return smallest;
            tries.get(next).run();
            if (isSmaller(copy, smallest) && fails(copy)) {
                smallest = copy;
                failed = 0;
            } else {
                next++;
                failed++;
            }
        }
        return smallest;
    }

    private boolean fails(ObjectNode request) {
        tests++;
        return stillFails.test(request);
    }

    private static boolean isSmaller(ObjectNode one, ObjectNode other) {
        int difference = one.toString().length() - other.toString().length();
        return difference < 0 || difference == 0 && sum(one) < sum(other);
    }

    private static long sum(JsonNode json) {
        long sum = json.isInt() ? json.intValue() : 0;
        for (var inner : json) sum += sum(inner);
        return sum;
    }

    private static List<Runnable> tries(ObjectNode request) {
        var tries = new ArrayList<Runnable>();
        if (request.path("doc") instanceof ObjectNode document) cuts(request, document, 0, tries);
        simplify(request, tries);
        return tries;
    }

    /** Takes children out of the document, and what stands in them; returns the position after a node's content. */
    private static int cuts(ObjectNode request, ObjectNode node, int start, List<Runnable> tries) {
        int position = start;
        if (!(node.path("content") instanceof ArrayNode children)) return position;
        for (int i = 0; i < children.size(); i++) {
            int index = i;
            int from = position;
            int size = size(children.path(i));
            tries.add(() -> {
                children.remove(index);
                move(request, from, from + size, 0);
            });
            if (children.path(i) instanceof ObjectNode child) {
                unwrap(request, children, index, child, from, tries);
                if (child.has("text")) shorten(request, child, from, tries);
                else cuts(request, child, from + 1, tries);
            }
            position += size;
        }
        return position;
    }

    /** A node's content in the place of the node. */
    private static void unwrap(
            ObjectNode request, ArrayNode siblings, int index, ObjectNode child, int from, List<Runnable> tries) {
        if (!(child.path("content") instanceof ArrayNode inner)) return;
        int end = from + size(child) - 1;
        tries.add(() -> {
            siblings.remove(index);
            for (int i = 0; i < inner.size(); i++) siblings.insert(index + i, inner.path(i));
            move(request, end, end + 1, 0);
            move(request, from, from + 1, 0);
        });
    }

    private static void shorten(ObjectNode request, ObjectNode child, int from, List<Runnable> tries) {
        var text = child.path("text").stringValue();
        for (int piece = text.length() / 2; piece > 0; piece /= 2) {
            for (int at = 0; at + piece <= text.length(); at += piece) {
                int cut = at;
                int end = at + piece;
                tries.add(() -> {
                    child.put("text", text.substring(0, cut) + text.substring(end));
                    move(request, from + cut, from + end, 0);
                });
            }
        }
    }

    private static int size(JsonNode node) {
        if (node.has("text")) return node.path("text").stringValue().length();
        // Nothing says of an empty node whether it is a leaf; a wrong guess is only a try that fails.
        if (!node.has("content"))
            return Set.of("paragraph", "heading", "table_row")
                            .contains(node.path("type").asString())
                    ? 2
                    : 1;
        int size = 2;
        for (var child : node.path("content")) size += size(child);
        return size;
    }

    /** Positions after what was cut come forward, those in it come to its beginning; not those inside the document. */
    private static void move(JsonNode json, int from, int to, int depth) {
        if (json instanceof ObjectNode object) {
            for (var property : List.copyOf(object.properties())) {
                var value = property.getValue();
                if (POSITIONS.contains(property.getKey()) && value.isInt()) {
                    int position = value.intValue();
                    object.put(property.getKey(), position >= to ? position - (to - from) : Math.min(position, from));
                } else if (depth > 0 || !property.getKey().equals("doc")) {
                    move(value, from, to, depth + 1);
                }
            }
        } else {
            for (var element : json) move(element, from, to, depth + 1);
        }
    }

    /** Anything at all with less in it: fewer elements, fewer keys, shorter texts, smaller numbers. */
    private static void simplify(JsonNode json, List<Runnable> tries) {
        if (json instanceof ArrayNode array) {
            for (int size = array.size(); size > 0; size /= 2) {
                for (int at = 0; at < array.size(); at += size) removal(array, at, size, tries);
            }
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                leaf(array.path(i), value -> array.set(index, value), tries);
                simplify(array.path(i), tries);
            }
        } else if (json instanceof ObjectNode object) {
            for (var key : List.copyOf(object.propertyNames())) {
                if (KEPT.contains(key) || key.equals("doc")) continue;
                tries.add(() -> object.remove(key));
                if (POSITIONS.contains(key)) tries.add(() -> move(object, 0, 1, 1));
                leaf(object.path(key), value -> object.set(key, value), tries);
                simplify(object.path(key), tries);
            }
            if (object.path("doc") instanceof ObjectNode document) simplify(document, tries);
        }
    }

    private static void removal(ArrayNode array, int at, int size, List<Runnable> tries) {
        tries.add(() -> {
            for (int i = Math.min(array.size(), at + size) - 1; i >= at; i--) array.remove(i);
        });
    }

    private static void leaf(JsonNode value, Consumer<JsonNode> set, List<Runnable> tries) {
        var factory = JsonNodeFactory.instance;
        if (value.isString() && value.stringValue().length() > 1) {
            var text = value.stringValue();
            tries.add(() -> set.accept(factory.stringNode(text.substring(0, text.length() / 2))));
            tries.add(() -> set.accept(factory.stringNode(text.substring(1))));
        } else if (value.isInt() && value.intValue() > 0) {
            tries.add(() -> set.accept(factory.numberNode(value.intValue() / 2)));
            tries.add(() -> set.accept(factory.numberNode(value.intValue() - 1)));
        }
    }
}
