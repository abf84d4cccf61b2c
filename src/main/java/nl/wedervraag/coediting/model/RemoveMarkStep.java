package nl.wedervraag.coediting.model;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Removes a mark from all inline content of a range. */
public record RemoveMarkStep(int from, int to, Mark mark) implements MarkStep {

    @Override
    public Node changed(Node document) {
        return MarkRange.changed(
                document, from, to, (node, _) -> node.withMarks(node.marks().without(mark)));
    }

    @Override
    public MarkStep invert(Node before) {
        var undoing = new MarkRange.Undoing();
        MarkRange.forEachAtom(before, from, to, (node, start, end) -> {
            if (node.marks().contains(mark)) undoing.add(new AddMarkStep(start, end, mark));
        });
        return undoing.step();
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        return MarkRange.mapped(from, to, mapping).map(range -> new RemoveMarkStep(range.from(), range.to(), mark));
    }

    @Override
    public void admit(Node document) {
        StepRange.checkWholeCharacters(document, from, to);
    }

    @Override
    public ObjectNode toJson() {
        var json = StepRange.json("removeMark", from, to);
        json.set("mark", NodeJson.of(mark));
        return json;
    }
}
