package nl.wedervraag.coediting;

import nl.wedervraag.access.PersonId;

/** Some letters in a row that one person wrote, by their positions in the document. */
public record Passage(int from, int to, PersonId person) {}
