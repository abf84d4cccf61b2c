package nl.wedervraag.coediting;

import nl.wedervraag.access.PersonId;
import tools.jackson.databind.JsonNode;

/**
 * Steps that somebody wants to be part of a document.
 *
 * @param client a random id of the page that made them; with the number it names the submission for ever
 * @param seq    counts 1, 2, 3 … per document and client
 * @param base   the version to which the steps apply
 * @param steps  an array of steps as JSON
 */
public record Submission(PersonId person, String client, long seq, long base, JsonNode steps) {}
