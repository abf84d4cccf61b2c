package nl.wedervraag.positions;

/** What positions answer for themselves: a room above keeps it, and brings it along when a position is copied. */
public interface OwnAnswers {

    /** How many questions the position answers for itself, approved or not. */
    int of(PositionId position);

    /** Begins the same in a position that has none yet, as drafts, within the caller's transaction. */
    void bringAlong(PositionId from, PositionId to);
}
