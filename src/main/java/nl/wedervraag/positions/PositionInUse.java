package nl.wedervraag.positions;

/**
 * A position as whoever arranges it sees it.
 *
 * @param questions how many it asks
 * @param panel how many people interview for it
 */
public record PositionInUse(Position position, int questions, int panel) {}
