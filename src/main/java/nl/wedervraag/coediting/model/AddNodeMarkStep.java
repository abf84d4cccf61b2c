package nl.wedervraag.coediting.model;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Adds a mark to one node. */
public record AddNodeMarkStep(int position, Mark mark) implements Step {

    @Override
    public Node changed(Node document) {
        return NodeChange.changed(
                document, position, node -> node.withMarks(node.marks().with(mark)));
    }

    @Override
    public StepMap stepMap() {
        return StepMap.EMPTY;
    }

    @Override
    public Step invert(Node before) {
        var old = before.nodeAt(position).marks();
        var marked = old.with(mark);
        if (marked.size() != old.size()) return new RemoveNodeMarkStep(position, mark);
        for (var each : old) {
            if (!marked.contains(each)) return new AddNodeMarkStep(position, each);
        }
        return new AddNodeMarkStep(position, mark);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        var at = NodeChange.mapped(position, mapping);
        return at.isPresent() ? Optional.of(new AddNodeMarkStep(at.getAsInt(), mark)) : Optional.empty();
    }

    @Override
    public void admit(Node document) {
        document.resolve(position);
    }

    @Override
    public ObjectNode toJson() {
        var json = NodeChange.json("addNodeMark", position);
        json.set("mark", NodeJson.of(mark));
        return json;
    }
}
