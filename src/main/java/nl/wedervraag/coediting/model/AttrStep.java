package nl.wedervraag.coediting.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives one attribute of a node another value.
 *
 * @param value a string, Long, Double, Boolean or null
 */
public record AttrStep(
        int position, String attribute, @Nullable Object value) implements Step {

    @Override
    public Node changed(Node document) {
        return NodeChange.changed(document, position, this::changedNode);
    }

    private Node changedNode(Node node) {
        // As in the library, a node without the attribute stays as it is.
        if (!has(node)) return node;
        var changed = node.attributes().with(attribute, value);
        node.type().attributes().check(changed);
        return node.withAttributes(changed);
    }

    private boolean has(Node node) {
        return node.type().attributes().has(attribute);
    }

    @Override
    public StepMap stepMap() {
        return StepMap.EMPTY;
    }

    @Override
    public Step invert(Node before) {
        return new AttrStep(
                position, attribute, before.nodeAt(position).attributes().get(attribute));
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        var at = NodeChange.mapped(position, mapping);
        return at.isPresent() ? Optional.of(new AttrStep(at.getAsInt(), attribute, value)) : Optional.empty();
    }

    @Override
    public void admit(Node document) {
        if (!has(document.nodeAt(position))) throw new Refusal(Reason.UNKNOWN_ATTRIBUTE, attribute);
    }

    @Override
    public ObjectNode toJson() {
        var json = NodeChange.json("attr", position).put("attr", attribute);
        json.set("value", Json.of(value));
        return json;
    }
}
