package nl.wedervraag.coediting;

import tools.jackson.databind.JsonNode;

/**
 * A document as it was after one commit: version and text read together. Never changes.
 *
 * @param json the document in the shape that {@code Node.toJSON} has in the browser
 */
public record Frozen(DocumentId document, long version, int schemaVersion, JsonNode json) {}
