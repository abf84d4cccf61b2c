package nl.wedervraag.coediting.model;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a slice in the place of a range.
 *
 * @param structure whether the range may hold nothing but tokens that close and open nodes
 */
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {

    @Override
    public Node changed(Node document) {
        if (structure) StepRange.checkOnlyStructure(document, from, to);
        return document.replace(from, to, slice);
    }

    @Override
    public StepMap stepMap() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public Step invert(Node before) {
        return new ReplaceStep(from, from + slice.size(), before.slice(from, to), false);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        var end = mapping.mapResult(to, -1);
        // What was put in at the same place comes after this, so that no word is torn apart by another (the library's
        // MAP_BIAS -1).
        var start = from == to ? end : mapping.mapResult(from, 1);
        if (start.deletedAcross() && end.deletedAcross()) return Optional.empty();
        int last = Math.max(start.position(), end.position());
        return Optional.of(new ReplaceStep(start.position(), last, slice, structure));
    }

    @Override
    public void admit(Node document) {
        StepRange.checkWholeCharacters(document, from, to);
    }

    @Override
    public ObjectNode toJson() {
        var json = StepRange.json("replace", from, to);
        if (slice.size() > 0) json.set("slice", slice.toJson());
        if (structure) json.put("structure", true);
        return json;
    }
}
