package nl.wedervraag.coediting.model;

/**
 * An anchor's range on its way through the steps of a commit.
 *
 * @param low with {@code high} its range together with all that was put in at its edges
 * @param missing how far from its range more of its words may come back, in positions
 * @param isTouched whether a step did anything there
 */
record AnchorReach(int from, int to, int low, int high, int missing, boolean isTouched) {

    static AnchorReach of(Anchor anchor) {
        int lacks = Math.max(anchor.quote().exact().length(), anchor.words().length()) - (anchor.to() - anchor.from());
        // Between two lines of the words there are more positions than the one character.
        int missing = Math.max(0, 2 * lacks);
        return new AnchorReach(anchor.from(), anchor.to(), anchor.from(), anchor.to(), missing, false);
    }

    /** Where a range begins or ends with what is replaced, the map keeps the replacement in. */
    AnchorReach over(StepMap step) {
        var map = step.joined();
        boolean near = false;
        int newLow = map.map(low, -1);
        int newHigh = map.map(high, 1);
        for (var range : map.ranges()) {
            near |= range.start() <= high + missing && range.end() >= low - missing;
            if (range.start() > high || range.end() < low) continue;
            newLow = Math.min(newLow, range.newStart());
            newHigh = Math.max(newHigh, range.newStart() + range.newSize());
        }
        boolean isGone = map.ranges().stream().anyMatch(range -> range.start() <= from && to <= range.end());
        int newFrom = map.map(from, isGone ? -1 : 1);
        int newTo = isGone ? newFrom : map.map(to, -1);
        return new AnchorReach(newFrom, newTo, newLow, newHigh, missing, isTouched || near);
    }

    Anchor untouched(Anchor anchor) {
        return new Anchor(anchor.id(), anchor.quote(), anchor.words(), from, to, anchor.orphanedSince());
    }

    boolean isWithin(int begin, int end) {
        return begin <= from && to <= end;
    }

    boolean isNear(int begin, int end, int distance) {
        return begin <= high + distance && low - distance <= end;
    }
}
