package nl.wedervraag.access;

/** A person as lists show them. */
public record Person(PersonId id, String name) {}
