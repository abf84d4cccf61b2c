package nl.wedervraag.coediting.model;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The smallest change of a document. Each can be applied, undone, moved past other changes, and sent as JSON. Positions are
 * those of the document that it is applied to, counted as {@link Node} says; the kinds of steps are the library's.
 */
public sealed interface Step
        permits ReplaceStep, ReplaceAroundStep, MarkStep, AddNodeMarkStep, RemoveNodeMarkStep, AttrStep {

    /**
     * The document afterwards, or why the step doesn't fit. Refuses what the library refuses and no more; whether the
     * document is valid in every part is for {@link Node#check} to say, whether a step may be taken from a client for
     * {@link Rebase#start}.
     */
    default StepResult apply(Node document) {
        try {
            return new StepResult.Applied(changed(document));
        } catch (Refusal refusal) {
            return StepResult.Refused.because(refusal);
        }
    }

    /** The document afterwards, or a {@link Refusal}. */
    Node changed(Node document);

    /** Where positions are afterwards. */
    StepMap stepMap();

    /** The step that undoes this one, given the document that this one is applied to. */
    Step invert(Node before);

    /** The same change for a document in which others were made first; empty when they deleted what it is about. */
    Optional<Step> map(Mappable mapping);

    ObjectNode toJson();

    /** Refuses, beyond what the library does, what a client may not ask of this document. */
    void admit(Node document);
}
