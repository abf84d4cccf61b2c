package nl.wedervraag.access;

/** Somebody has left. Published in the transaction that says so: whoever has something in their name hands it over in it. */
public record PersonDeactivated(PersonId person, PersonId by) {}
