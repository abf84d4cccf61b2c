package nl.wedervraag.coediting.model;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Adds a mark to all inline content of a range where the parent allows it. */
public record AddMarkStep(int from, int to, Mark mark) implements MarkStep {

    @Override
    public Node changed(Node document) {
        return MarkRange.changed(document, from, to, this::marked);
    }

    private Node marked(Node node, Node parent) {
        boolean allowed = node.type().isAtom() && parent.type().allows(mark.type());
        return allowed ? node.withMarks(node.marks().with(mark)) : node;
    }

    @Override
    public MarkStep invert(Node before) {
        var undoing = new MarkRange.Undoing();
        MarkRange.forEachAtom(before, from, to, (node, start, end) -> {
            var marks = node.marks().with(mark);
            if (marks.equals(node.marks())) return;
            undoing.add(new RemoveMarkStep(start, end, mark));
            for (var old : node.marks()) {
                if (!marks.contains(old)) undoing.add(new AddMarkStep(start, end, old));
            }
        });
        return undoing.step();
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        return MarkRange.mapped(from, to, mapping).map(range -> new AddMarkStep(range.from(), range.to(), mark));
    }

    @Override
    public void admit(Node document) {
        StepRange.checkWholeCharacters(document, from, to);
    }

    @Override
    public ObjectNode toJson() {
        var json = StepRange.json("addMark", from, to);
        json.set("mark", NodeJson.of(mark));
        return json;
    }
}
