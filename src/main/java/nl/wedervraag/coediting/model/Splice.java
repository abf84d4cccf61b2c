package nl.wedervraag.coediting.model;

import java.util.List;

/**
 * Tokens put in the place of others.
 *
 * @param at in the document as the splices before it left it
 * @param inserted in {@link Tokens}
 */
record Splice(int at, int size, String inserted) {

    int end() {
        return at + size;
    }

    int growth() {
        return inserted.length() - size;
    }

    /** What a step does, in the order of the document. Marks and attributes put nothing in another place. */
    static List<Splice> of(Step step) {
        return switch (step) {
            case ReplaceStep replace ->
                List.of(new Splice(replace.from(), replace.to() - replace.from(), Tokens.of(replace.slice())));
            case ReplaceAroundStep around -> of(around);
            case MarkStep mark -> List.of();
            case AddNodeMarkStep mark -> List.of();
            case RemoveNodeMarkStep mark -> List.of();
            case AttrStep attribute -> List.of();
        };
    }

    private static List<Splice> of(ReplaceAroundStep step) {
        var tokens = Tokens.of(step.slice());
        var first = new Splice(step.from(), step.gapFrom() - step.from(), tokens.substring(0, step.insert()));
        int at = step.gapTo() + first.growth();
        return List.of(first, new Splice(at, step.to() - step.gapTo(), tokens.substring(step.insert())));
    }
}
