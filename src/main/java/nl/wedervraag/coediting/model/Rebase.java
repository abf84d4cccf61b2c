package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Steps that were made at an older version, moved over what was committed since, one commit at a time: what
 * prosemirror-collab's {@code receiveTransaction} does in the browser with steps that aren't confirmed yet. The steps are
 * undone, the commit is applied, and each step is mapped through its successors' undoing, the commit, and what was mapped
 * before it, so that browser and server come to the same steps.
 *
 * @param base the document that the steps begin at
 * @param steps those that are left; a step whose content was deleted by somebody else, or that doesn't fit any more, is dropped
 * @param document the base with the steps
 */
public record Rebase(Node base, List<Step> steps, Node document) {

    public Rebase {
        steps = List.copyOf(steps);
    }

    /**
     * Applies steps from a client to the document that they were made for, checking all that a client may not ask.
     *
     * @throws Refusal naming the first step that doesn't hold
     */
    public static Rebase start(Node base, List<Step> steps) {
        var document = base;
        for (var step : steps) {
            step.admit(document);
            document = step.changed(document);
            document.check();
        }
        return new Rebase(base, steps, document);
    }

    /**
     * Over one commit.
     *
     * @param after the document after the commit, which began at {@link #base}
     */
    public Rebase over(List<Step> commit, Node after) {
        var maps = new ArrayList<StepMap>();
        for (var step : steps.reversed()) maps.add(step.stepMap().inverted());
        for (var step : commit) maps.add(step.stepMap());
        var mapping = Mapping.of(maps);
        var document = after;
        var moved = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i++) {
            int undoing = steps.size() - i;
            var mapped = steps.get(i).map(mapping.from(undoing)).orElse(null);
            if (mapped == null || !(mapped.apply(document) instanceof StepResult.Applied(var changed))) continue;
            mapping = mapping.withMirror(mapped.stepMap(), undoing - 1);
            moved.add(mapped);
            document = changed;
        }
        return new Rebase(after, moved, document);
    }

    /** Over one commit whose outcome isn't at hand. */
    public Rebase over(List<Step> commit) {
        var after = base;
        for (var step : commit) after = step.changed(after);
        return over(commit, after);
    }
}
