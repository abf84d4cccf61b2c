package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Several steps over marks as one: what undoes a step that met the mark in some places and not in others. */
public record MarkSetStep(List<MarkStep> steps) implements MarkStep {

    public MarkSetStep {
        steps = List.copyOf(steps);
    }

    static MarkStep of(List<MarkStep> steps) {
        return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
    }

    @Override
    public Node changed(Node document) {
        for (var step : steps) document = step.changed(document);
        return document;
    }

    /** May hold sets itself, which can't be sent: neither the library nor we read them. */
    @Override
    public MarkStep invert(Node before) {
        return new MarkSetStep(steps.stream().map(step -> step.invert(before)).toList());
    }

    @Override
    public Optional<Step> map(Mappable mapping) {
        var mapped = new ArrayList<MarkStep>();
        for (var step : steps) {
            if (step.map(mapping).orElse(null) instanceof MarkStep left) mapped.add(left);
        }
        return mapped.isEmpty() ? Optional.empty() : Optional.of(new MarkSetStep(mapped));
    }

    @Override
    public void admit(Node document) {
        for (var step : steps) step.admit(document);
    }

    @Override
    public ObjectNode toJson() {
        var json = Json.object().put("stepType", "markSet");
        var list = json.putArray("steps");
        for (var step : steps) list.add(step.toJson());
        return json;
    }
}
