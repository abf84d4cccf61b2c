package nl.wedervraag.answers;

import nl.wedervraag.access.PersonId;

/** Somebody as named beside a wording. */
public record Member(PersonId id, String name) {}
