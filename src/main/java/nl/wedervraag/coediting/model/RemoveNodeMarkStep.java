package nl.wedervraag.coediting.model;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Removes a mark from one node. */
public record RemoveNodeMarkStep(int position, Mark mark) implements Step {

    @Override
    public Node changed(Node document) {
        return NodeChange.changed(
                document, position, node -> node.withMarks(node.marks().without(mark)));
    }

    @Override
    public StepMap stepMap() {
        return StepMap.EMPTY;
    }

    @Override
    public Step invert(Node before) {
        boolean had = before.nodeAt(position).marks().contains(mark);
        return had ? new AddNodeMarkStep(position, mark) : this;
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        var at = NodeChange.mapped(position, mapping);
        return at.isPresent() ? Optional.of(new RemoveNodeMarkStep(at.getAsInt(), mark)) : Optional.empty();
    }

    @Override
    public void admit(Node document) {
        document.resolve(position);
    }

    @Override
    public ObjectNode toJson() {
        var json = NodeChange.json("removeNodeMark", position);
        json.set("mark", NodeJson.of(mark));
        return json;
    }
}
