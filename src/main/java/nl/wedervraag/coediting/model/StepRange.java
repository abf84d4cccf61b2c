package nl.wedervraag.coediting.model;

import tools.jackson.databind.node.ObjectNode;

/** What steps over a range have in common. */
final class StepRange {

    private StepRange() {}

    /** Refuses a range that holds anything but tokens closing nodes followed by tokens opening nodes. */
    static void checkOnlyStructure(Node document, int from, int to) {
        var start = document.resolve(from);
        int left = to - from;
        int depth = start.depth();
        while (left > 0
                && depth > 0
                && start.indexAfter(depth) == start.node(depth).content().count()) {
            depth--;
            left--;
        }
        var inside = start.node(depth).content();
        int index = start.indexAfter(depth);
        while (left > 0) {
            if (index >= inside.count() || inside.child(index).isLeaf()) {
                throw new Refusal(Reason.OVERWRITES_CONTENT, "a step of structure would overwrite content");
            }
            inside = inside.child(index).content();
            index = 0;
            left--;
        }
    }

    static void checkWholeCharacters(Node document, int... positions) {
        for (int position : positions) {
            if (document.resolve(position).splitsCharacter()) {
                throw new Refusal(Reason.SPLIT_SURROGATE, "position " + position + " is inside a character");
            }
        }
    }

    /** Refuses positions that don't follow one another. */
    static void checkOrder(int... positions) {
        for (int i = 1; i < positions.length; i++) {
            if (positions[i] < positions[i - 1]) {
                throw new Refusal(Reason.REVERSED_RANGE, positions[i - 1] + " to " + positions[i]);
            }
        }
    }

    static ObjectNode json(String type, int from, int to) {
        return Json.object().put("stepType", type).put("from", from).put("to", to);
    }
}
