package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;

/**
 * Words in a document that stand for a fact, which is kept elsewhere under its id. They are words as any others: read, found,
 * compared and hashed as what they say.
 *
 * @param from where they begin, in the document's positions
 * @param marks all that the first of them has
 */
public record Named(UUID fact, int from, int to, String words, Marks marks) {

    static final String MARK = "fact";

    /** In the order of the text. What adjoins and stands for the same fact is one. */
    public static List<Named> in(Node document) {
        var found = new ArrayList<Named>();
        collect(document, 0, found);
        return found;
    }

    private static void collect(Node parent, int start, List<Named> found) {
        int at = start;
        for (var child : parent.content()) {
            int from = at;
            if (child.type().isInline()) fact(child).ifPresent(fact -> add(child, from, fact, found));
            else collect(child, from + 1, found);
            at += child.size();
        }
    }

    private static void add(Node child, int from, UUID fact, List<Named> found) {
        var words = child.isText() ? child.text() : "\n";
        int to = from + child.size();
        if (!found.isEmpty()
                && found.getLast().to == from
                && found.getLast().fact.equals(fact)) {
            var last = found.removeLast();
            found.add(new Named(fact, last.from, to, last.words + words, last.marks));
        } else {
            found.add(new Named(fact, from, to, words, child.marks()));
        }
    }

    private static Optional<UUID> fact(Node inline) {
        return inline.marks().list().stream()
                .filter(mark -> mark.type().name().equals(MARK))
                .map(mark -> UUID.fromString(String.valueOf(mark.attributes().get("id"))))
                .findFirst();
    }

    /**
     * The steps after which each fact stands with these words, as JSON; empty where it does so already.
     *
     * @param words of a fact; empty where its words stay as they are
     */
    public static ArrayNode steps(Node document, Function<UUID, Optional<String>> words) {
        var steps = Json.FACTORY.arrayNode();
        // From the end, so that places before it stay where they are.
        in(document)
                .reversed()
                .forEach(named -> words.apply(named.fact)
                        .filter(now -> !now.equals(named.words))
                        .ifPresent(now -> steps.add(named.saying(now).toJson())));
        return steps;
    }

    private Step saying(String now) {
        var text = Node.text(Schema.listed().nodeType("text"), now, marks);
        return new ReplaceStep(from, to, new Slice(Fragment.of(text), 0, 0), false);
    }
}
