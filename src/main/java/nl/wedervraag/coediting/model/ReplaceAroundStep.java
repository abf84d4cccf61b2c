package nl.wedervraag.coediting.model;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces a range but for a gap in it, whose content is kept inside the slice: wraps, unwraps and retypes nodes.
 *
 * @param insert where in the slice the gap's content goes
 * @param structure whether what is replaced may hold nothing but tokens that close and open nodes
 */
public record ReplaceAroundStep(int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {

    @Override
    public Node changed(Node document) {
        if (structure) {
            StepRange.checkOnlyStructure(document, from, gapFrom);
            StepRange.checkOnlyStructure(document, gapTo, to);
        }
        var gap = document.slice(gapFrom, gapTo);
        if (!gap.isFlat()) throw new Refusal(Reason.DOES_NOT_FIT, "the gap is not a flat range");
        return document.replace(from, to, slice.withInserted(insert, gap.content()));
    }

    @Override
    public StepMap stepMap() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public Step invert(Node before) {
        int gap = gapTo - gapFrom;
        var removed = before.slice(from, to).withoutBetween(gapFrom - from, gapTo - from);
        return new ReplaceAroundStep(
                from,
                from + slice.size() + gap,
                from + insert,
                from + insert + gap,
                removed,
                gapFrom - from,
                structure);
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        var start = mapping.mapResult(from, 1);
        var end = mapping.mapResult(to, -1);
        int gapStart = from == gapFrom ? start.position() : mapping.map(gapFrom, -1);
        int gapEnd = to == gapTo ? end.position() : mapping.map(gapTo, 1);
        boolean gone = start.deletedAcross() && end.deletedAcross() || gapStart > gapEnd;
        if (gone || gapStart < start.position() || gapEnd > end.position()) return Optional.empty();
        return Optional.of(
                new ReplaceAroundStep(start.position(), end.position(), gapStart, gapEnd, slice, insert, structure));
    }

    @Override
    public void admit(Node document) {
        StepRange.checkWholeCharacters(document, from, gapFrom, gapTo, to);
        // A step of structure that brings content along could be applied but never undone, and the browser that made it
        // undoes it whenever somebody else's commit arrives first.
        if (structure) invert(document).changed(changed(document));
    }

    @Override
    public ObjectNode toJson() {
        var json = StepRange.json("replaceAround", from, to)
                .put("gapFrom", gapFrom)
                .put("gapTo", gapTo);
        json.put("insert", insert);
        if (slice.size() > 0) json.set("slice", slice.toJson());
        if (structure) json.put("structure", true);
        return json;
    }
}
