package nl.wedervraag.shared.ui;

/**
 * A position as the shell shows it.
 *
 * @param id as it stands in addresses
 */
public record PositionChoice(String id, String name, String team, boolean closed) {}
