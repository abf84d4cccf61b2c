package nl.wedervraag.coediting.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a position came to be.
 *
 * @param deleted whether the token on the side that the position sticks to is gone
 * @param deletedBefore whether the token before it is gone
 * @param deletedAfter whether the token after it is gone
 * @param deletedAcross whether the tokens on both sides are gone
 * @param recovery where in a deleted range it was, so that a mirror of that deletion can bring it back
 */
public record MapResult(
        int position,
        boolean deleted,
        boolean deletedBefore,
        boolean deletedAfter,
        boolean deletedAcross,
        @Nullable Recovery recovery) {

    record Recovery(int range, int offset) {}

    static MapResult unharmed(int position) {
        return new MapResult(position, false, false, false, false, null);
    }

    MapResult and(MapResult next) {
        return new MapResult(
                next.position,
                deleted || next.deleted,
                deletedBefore || next.deletedBefore,
                deletedAfter || next.deletedAfter,
                deletedAcross || next.deletedAcross,
                null);
    }
}
