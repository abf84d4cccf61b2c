package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A random step for one document: what editors do, and what none would do. */
final class GeneratedStep {

    private final Generated generated;
    private final Node document;

    GeneratedStep(Generated generated, Node document) {
        this.generated = generated;
        this.document = document;
    }

    Step any() {
        return switch (generated.below(14)) {
            case 0, 1, 2 -> typing();
            case 3, 4 -> replacing();
            case 5 -> splitting();
            case 6 -> joining();
            case 7, 8 -> fitting(this::wrapping);
            case 9 -> around();
            case 10 -> adding();
            case 11 -> removing();
            case 12 -> fitting(this::markingNode);
            default -> fitting(this::changingAttribute);
        };
    }

    /** The first of several that can be applied, or the last. */
    private Step fitting(Supplier<Step> make) {
        var step = make.get();
        int tries = generated.below(4) * 5;
        while (tries-- > 0 && step.apply(document) instanceof StepResult.Refused) step = make.get();
        return step;
    }

    private Step typing() {
        int at = generated.position(document);
        for (int i = 0; i < 20 && !document.resolve(at).parent().type().isTextblock(); i++) {
            at = generated.position(document);
        }
        return new ReplaceStep(at, at, new Slice(Fragment.of(generated.text()), 0, 0), false);
    }

    /** A range by a piece of this document or another whose open sides match, where one is found. */
    private Step replacing() {
        var range = generated.range(document);
        var slice = Slice.EMPTY;
        for (int i = 0; i < 20; i++) {
            range = generated.range(document);
            slice = generated.below(3) == 0
                    ? Slice.EMPTY
                    : piece(generated.below(3) == 0 ? document : generated.document());
            int start = document.resolve(range.from()).depth() - slice.openStart();
            if (start >= 0 && start == document.resolve(range.to()).depth() - slice.openEnd()) break;
        }
        return new ReplaceStep(range.from(), range.to(), slice, generated.below(6) == 0);
    }

    private Slice piece(Node from) {
        var range = generated.range(from);
        return from.slice(range.from(), range.to());
    }

    private Step splitting() {
        int at = generated.position(document);
        var resolved = document.resolve(at);
        int depth = resolved.depth() == 0 ? 0 : 1 + generated.below(resolved.depth());
        var before = Fragment.EMPTY;
        for (int i = resolved.depth(); i > resolved.depth() - depth; i--) {
            before = Fragment.of(resolved.node(i).withContent(before));
        }
        return new ReplaceStep(
                at,
                at,
                new Slice(before.append(before), depth, depth),
                generated.random().nextBoolean());
    }

    /** Takes away the tokens between the end of one node and the beginning of the next. */
    private Step joining() {
        int at = generated.position(document);
        int from = whole(Math.max(0, at - 1 - generated.below(2)));
        int to = whole(Math.min(document.content().size(), at + 1 + generated.below(2)));
        return new ReplaceStep(from, Math.max(from, to), Slice.EMPTY, generated.below(3) > 0);
    }

    private int whole(int position) {
        return document.resolve(position).splitsCharacter() ? position - 1 : position;
    }

    private Step wrapping() {
        var at = document.resolve(generated.position(document));
        if (at.depth() == 0) return around();
        int depth = 1 + generated.below(at.depth());
        int from = at.start(depth) - 1;
        int to = at.end(depth) + 1;
        boolean structure = generated.below(4) > 0;
        return switch (generated.below(4)) {
            case 0 -> new ReplaceAroundStep(from, to, from, to, closed(shell()), 1, structure);
            case 1 ->
                new ReplaceAroundStep(
                        from, to, from, to, closed(shell().withContent(Fragment.of(shell()))), 2, structure);
            case 2 -> new ReplaceAroundStep(from, to, from + 1, to - 1, Slice.EMPTY, 0, structure);
            default -> new ReplaceAroundStep(from, to, from + 1, to - 1, closed(shell()), 1, structure);
        };
    }

    /** A node with nothing in it, which could hold something. */
    private Node shell() {
        var types = generated.schema().nodeTypes().stream()
                .filter(type -> !type.isLeaf())
                .toList();
        return generated.node(generated.one(types), 0).withContent(Fragment.EMPTY);
    }

    private static Slice closed(Node node) {
        return new Slice(Fragment.of(node), 0, 0);
    }

    private Step around() {
        var range = generated.range(document);
        var inner = generated.range(document);
        int gapFrom = Math.clamp(inner.from(), range.from(), range.to());
        int gapTo = Math.clamp(inner.to(), range.from(), range.to());
        var slice = piece(generated.document());
        return new ReplaceAroundStep(
                range.from(),
                range.to(),
                gapFrom,
                gapTo,
                slice,
                place(slice),
                generated.random().nextBoolean());
    }

    private int place(Slice slice) {
        var content = Node.of(generated.schema().top(), Attributes.NONE, slice.content(), Marks.NONE);
        while (true) {
            int insert = generated.below(slice.size() + 1);
            if (!content.resolve(insert + slice.openStart()).splitsCharacter()) return insert;
        }
    }

    private Step adding() {
        var range = generated.range(document);
        return new AddMarkStep(range.from(), range.to(), generated.mark());
    }

    /** Often one that is there. */
    private Step removing() {
        var range = generated.range(document);
        var there = new ArrayList<Mark>();
        MarkRange.forEachAtom(
                document, range.from(), range.to(), (atom, _, _) -> atom.marks().forEach(there::add));
        var mark = there.isEmpty() || generated.below(4) == 0 ? generated.mark() : generated.one(there);
        return new RemoveMarkStep(range.from(), range.to(), mark);
    }

    private Step markingNode() {
        int at = generated.position(document);
        var marks = nodeAt(at).stream()
                .flatMap(node -> node.marks().list().stream())
                .toList();
        if (!marks.isEmpty() && generated.random().nextBoolean())
            return new RemoveNodeMarkStep(at, generated.one(marks));
        return generated.below(3) > 0
                ? new AddNodeMarkStep(at, generated.mark())
                : new RemoveNodeMarkStep(at, generated.mark());
    }

    private Step changingAttribute() {
        int at = generated.position(document);
        for (int i = 0; i < 10 && attributesAt(at).isEmpty(); i++) at = generated.position(document);
        var types = attributesAt(at);
        if (types.isEmpty()) return new AttrStep(at, "level", 1L);
        var type = generated.one(types);
        return new AttrStep(at, type.name(), generated.value(type));
    }

    private List<AttributeType> attributesAt(int position) {
        return nodeAt(position).stream()
                .flatMap(node -> node.type().attributes().types().values().stream())
                .toList();
    }

    private List<Node> nodeAt(int position) {
        var at = document.resolve(position);
        var siblings = at.parent().content();
        return at.index() < siblings.count() ? List.of(siblings.child(at.index())) : List.of();
    }
}
