package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random documents, and steps that often fit them. */
final class Generated {

    static final Schema SCHEMA = Schema.listed();

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

    private final Random random;

    Generated(Random random) {
        this.random = random;
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> options) {
        return options.get(below(options.size()));
    }

    Node document() {
        var blocks = new ArrayList<Node>();
        for (int i = below(4); i >= 0; i--) blocks.add(block(0));
        var document = node("doc", blocks);
        document.check();
        return document;
    }

    private Node block(int depth) {
        return switch (below(depth > 2 ? 4 : 8)) {
            case 0 -> heading();
            case 1, 2, 3 -> paragraph();
            case 4 -> node("blockquote", List.of(paragraph(), paragraph()).subList(0, 1 + below(2)));
            case 5 -> list("ordered_list", depth);
            default -> list("bullet_list", depth);
        };
    }

    private Node paragraph() {
        return node("paragraph", inline());
    }

    private Node heading() {
        return node("heading", inline()).withAttributes(Attributes.NONE.with("level", (long) 1 + below(2)));
    }

    private Node list(String type, int depth) {
        var items = new ArrayList<Node>();
        for (int i = below(3); i >= 0; i--) {
            var content = new ArrayList<Node>(List.of(paragraph()));
            if (below(4) == 0)
                content.add(depth > 2 ? paragraph() : list(one(List.of("bullet_list", "ordered_list")), depth + 1));
            items.add(node("list_item", content));
        }
        return node(type, items);
    }

    private List<Node> inline() {
        var nodes = new ArrayList<Node>();
        for (int i = below(5); i > 0; i--) {
            var leaf = below(6) == 0
                    ? node("hard_break", List.of())
                    : Node.text(SCHEMA.nodeType("text"), words(), Marks.NONE);
            nodes.add(leaf.withMarks(marks()));
        }
        return nodes;
    }

    String words() {
        var words = new StringBuilder();
        for (int i = below(4); i >= 0; i--) words.append(one(PIECES));
        return words.toString();
    }

    private Marks marks() {
        var marks = Marks.NONE;
        for (int i = below(3); i > 0; i--) marks = marks.with(mark());
        return marks;
    }

    Mark mark() {
        var type = SCHEMA.markType(one(List.of("link", "strong", "em")));
        if (!type.name().equals("link")) return new Mark(type, Attributes.NONE);
        return new Mark(
                type, Attributes.NONE.with("href", one(List.of("https://example.org/a", "mailto:a@example.org"))));
    }

    private static Node node(String type, List<Node> content) {
        var nodeType = SCHEMA.nodeType(type);
        return Node.of(nodeType, nodeType.attributes().read(null), Fragment.joined(content), Marks.NONE);
    }

    /** Between two whole characters. */
    private int position(Node document) {
        while (true) {
            int position = below(document.content().size() + 1);
            if (!document.resolve(position).splitsCharacter()) return position;
        }
    }

    Step step(Node document) {
        return switch (below(12)) {
            case 0, 1, 2 -> typing(document);
            case 3, 4 -> replacing(document);
            case 5 -> splitting(document);
            case 6 -> wrapping(document);
            case 7 -> around(document);
            case 8 -> new AddMarkStep(first(document), second(document), mark());
            case 9 -> new RemoveMarkStep(first(document), second(document), mark());
            case 10 ->
                below(2) == 0
                        ? new AddNodeMarkStep(position(document), mark())
                        : new RemoveNodeMarkStep(position(document), mark());
            default -> new AttrStep(heading(document), "level", (long) 1 + below(2));
        };
    }

    private int low;
    private int high;

    private int first(Node document) {
        int one = position(document);
        int other = position(document);
        low = Math.min(one, other);
        high = Math.max(one, other);
        return low;
    }

    private int second(Node document) {
        return high;
    }

    private int heading(Node document) {
        for (int i = 0; i < 30; i++) {
            int position = position(document);
            var at = document.resolve(position);
            boolean found = at.index() < at.parent().content().count()
                    && at.parent().content().child(at.index()).type().name().equals("heading");
            if (found) return position;
        }
        return position(document);
    }

    private Step typing(Node document) {
        int at = position(document);
        var text = Fragment.of(Node.text(SCHEMA.nodeType("text"), words(), marks()));
        for (int i = 0; i < 20 && !document.resolve(at).parent().type().isTextblock(); i++) at = position(document);
        return new ReplaceStep(at, at, new Slice(text, 0, 0), false);
    }

    /** A range by a piece of another document whose open sides match, where one is found. */
    private Step replacing(Node document) {
        Step step = null;
        for (int i = 0; i < 20; i++) {
            int from = first(document);
            int to = high;
            var slice = below(3) == 0 ? Slice.EMPTY : piece(below(3) == 0 ? document : document());
            step = new ReplaceStep(from, to, slice, below(6) == 0);
            int start = document.resolve(from).depth() - slice.openStart();
            if (start >= 0 && start == document.resolve(to).depth() - slice.openEnd()) return step;
        }
        return java.util.Objects.requireNonNull(step);
    }

    private Slice piece(Node document) {
        int from = first(document);
        return document.slice(from, high);
    }

    private Step splitting(Node document) {
        int at = position(document);
        var resolved = document.resolve(at);
        int depth = resolved.depth() == 0 ? 0 : 1 + below(resolved.depth());
        var before = Fragment.EMPTY;
        for (int i = resolved.depth(); i > resolved.depth() - depth; i--) {
            before = Fragment.of(resolved.node(i).withContent(before));
        }
        return new ReplaceStep(at, at, new Slice(before.append(before), depth, depth), below(2) == 0);
    }

    private Step wrapping(Node document) {
        for (int i = 0; i < 20; i++) {
            var at = document.resolve(position(document));
            if (at.depth() == 0) continue;
            int depth = 1 + below(at.depth());
            int from = at.start(depth) - 1;
            int to = at.end(depth) + 1;
            return switch (below(4)) {
                case 0 -> new ReplaceAroundStep(from, to, from, to, wrapper(node("blockquote", List.of())), 1, true);
                case 1 ->
                    new ReplaceAroundStep(
                            from,
                            to,
                            from,
                            to,
                            wrapper(node("bullet_list", List.of(node("list_item", List.of())))),
                            2,
                            true);
                case 2 -> new ReplaceAroundStep(from, to, from + 1, to - 1, Slice.EMPTY, 0, below(2) == 0);
                default ->
                    new ReplaceAroundStep(
                            from,
                            to,
                            from + 1,
                            to - 1,
                            wrapper(one(List.of(heading(), paragraph())).withContent(Fragment.EMPTY)),
                            1,
                            true);
            };
        }
        return around(document);
    }

    private static Slice wrapper(Node node) {
        return new Slice(Fragment.of(node), 0, 0);
    }

    private Step around(Node document) {
        int from = first(document);
        int to = high;
        int one = position(document);
        int other = position(document);
        int gapFrom = Math.clamp(Math.min(one, other), from, to);
        int gapTo = Math.clamp(Math.max(one, other), from, to);
        var slice = piece(document());
        return new ReplaceAroundStep(from, to, gapFrom, gapTo, slice, insert(slice), below(2) == 0);
    }

    private int insert(Slice slice) {
        var content = node("doc", slice.content().children());
        while (true) {
            int insert = below(slice.size() + 1);
            if (!content.resolve(insert + slice.openStart()).splitsCharacter()) return insert;
        }
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
