package nl.wedervraag.reading;

import nl.wedervraag.positions.PositionId;

/**
 * What somebody still has to read of a position.
 *
 * @param unread how many of its approved answers they never read
 * @param changed how many were other words when they did
 */
public record ToRead(PositionId position, String name, String team, int unread, int changed) {}
