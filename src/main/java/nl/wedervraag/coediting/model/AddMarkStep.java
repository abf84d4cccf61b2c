package nl.wedervraag.coediting.model;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Adds a mark to all inline content of a range where the parent allows it. */
public record AddMarkStep(int from, int to, Mark mark) implements Step {

    @Override
    public Node changed(Node document) {
        return MarkRange.changed(document, from, to, this::marked);
    }

    private Node marked(Node node, Node parent) {
        boolean allowed = node.isLeaf() && parent.type().allows(mark.type());
        return allowed ? node.withMarks(node.marks().with(mark)) : node;
    }

    @Override
    public StepMap stepMap() {
        return StepMap.EMPTY;
    }

    @Override
    public Step invert(Node before) {
        return new RemoveMarkStep(from, to, mark);
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
