package nl.wedervraag.coediting.model;

/** A step that changes marks of a range and nothing else. */
public sealed interface MarkStep extends Step permits AddMarkStep, RemoveMarkStep, MarkSetStep {

    @Override
    MarkStep invert(Node before);

    @Override
    default StepMap stepMap() {
        return StepMap.EMPTY;
    }
}
