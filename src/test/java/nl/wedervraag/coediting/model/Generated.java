package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random documents of a schema, made by walking through its content expressions. */
final class Generated {

    private static final int DEEP = 4;

    private static final List<String> PIECES = List.of(
            "a",
            "b ",
            " ",
            "word",
            "naïef ",
            "😀",
            "e\u0301",
            "👩‍👩‍👧",
            "שלום",
            "'",
            "\"\\",
            "/",
            "<b>&amp;",
            "\u2028",
            "½\u00A0",
            " – ",
            "x");

    private static final List<String> LINKS = List.of("https://example.org/a", "mailto:a@example.org");
    private static final List<String> IDS =
            List.of("01990000-0000-7000-8000-000000000001", "01990000-0000-7000-8000-00000000000f");
    private static final List<Object> NUMBERS = List.of(0L, 1L, 2L, 7L, -3L, 1.5, 1e-7, 12_345_678_901L, 1e21);

    private final Random random;
    private final TestSchema schema;

    Generated(Random random) {
        this(random, TestSchema.ANSWERS);
    }

    Generated(Random random, TestSchema schema) {
        this.random = random;
        this.schema = schema;
    }

    Random random() {
        return random;
    }

    TestSchema schema() {
        return schema;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T extends @Nullable Object> T one(List<T> options) {
        return options.get(below(options.size()));
    }

    Node document() {
        var document = node(schema.top(), 0);
        document.check();
        return document;
    }

    /** A node with children, its marks aside. */
    Node node(NodeType type, int depth) {
        return Node.of(type, attributes(type.attributes()), children(type, depth), Marks.NONE);
    }

    private Fragment children(NodeType type, int depth) {
        var children = new ArrayList<Node>();
        int wanted = below(type.isTextblock() ? 5 : Math.max(1, 4 - depth));
        var state = type.content();
        while (!state.isEnd() || children.size() < wanted) {
            var options = new ArrayList<String>();
            state.first().forEach(options::add);
            if (options.isEmpty()) break;
            // What a schema lists first leads to an end soonest.
            boolean enough = depth >= DEEP || children.size() >= wanted;
            var name = enough && !type.isTextblock() ? options.getFirst() : one(options);
            children.add(child(schema.schema().nodeType(name), type, depth + 1));
            state = java.util.Objects.requireNonNull(state.after(name));
        }
        return Fragment.joined(children);
    }

    private Node child(NodeType type, NodeType parent, int depth) {
        var node = type.isText() ? Node.text(type, words(), Marks.NONE) : node(type, depth);
        return node.withMarks(marks(parent));
    }

    String words() {
        var words = new StringBuilder();
        for (int i = below(4); i >= 0; i--) words.append(one(PIECES));
        return words.toString();
    }

    private Marks marks(NodeType parent) {
        var allowed = schema.markTypes().stream().filter(parent::allows).toList();
        var marks = Marks.NONE;
        for (int i = allowed.isEmpty() ? 0 : below(3); i > 0; i--) marks = marks.with(mark(one(allowed)));
        return marks;
    }

    Mark mark() {
        return mark(one(schema.markTypes()));
    }

    private Mark mark(MarkType type) {
        return new Mark(type, attributes(type.attributes()));
    }

    Attributes attributes(AttributeTypes types) {
        var attributes = Attributes.NONE;
        for (var type : types.types().values()) attributes = attributes.with(type.name(), value(type));
        return attributes;
    }

    @Nullable
    Object value(AttributeType type) {
        if (!type.oneOf().isEmpty()) return one(type.oneOf());
        if (!type.required() && below(2) == 0) return type.defaultValue();
        if (type.format() == AttributeType.Format.LINK) return one(LINKS);
        if (type.format() == AttributeType.Format.ID) return one(IDS);
        return switch (one(List.copyOf(type.types()))) {
            case "string" -> one(List.of("", "a", "b", LINKS.getFirst(), "😀"));
            case "number" -> one(NUMBERS);
            case "boolean" -> random.nextBoolean();
            default -> null;
        };
    }

    Node text() {
        var text = Node.text(schema.schema().nodeType("text"), words(), Marks.NONE);
        return below(2) == 0 ? text : text.withMarks(Marks.NONE.with(mark()));
    }

    /** Between two whole characters. */
    int position(Node document) {
        while (true) {
            int position = below(document.content().size() + 1);
            if (!document.resolve(position).splitsCharacter()) return position;
        }
    }

    record Range(int from, int to) {}

    Range range(Node document) {
        int one = position(document);
        int other = position(document);
        return new Range(Math.min(one, other), Math.max(one, other));
    }

    Step step(Node document) {
        return new GeneratedStep(this, document).any();
    }

    /** Steps that apply one after the other and leave a valid document. */
    List<Step> steps(Node document, int most) {
        var steps = new ArrayList<Step>();
        int wanted = 1 + below(most);
        for (int tries = 0; tries < 200 && steps.size() < wanted; tries++) {
            try {
                var step = step(document);
                document = Rebase.start(document, List.of(step)).document();
                steps.add(step);
            } catch (Refusal doesNotFit) {
                // another one may
            }
        }
        return steps;
    }
}
