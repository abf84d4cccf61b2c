package nl.wedervraag.coediting.model;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change between two documents.
 *
 * @param number counted from 1 in reading order
 * @param from where what is new begins, in the new document
 * @param to where it ends; equal to {@code from} where something was only deleted
 * @param deleted what stood there in the old document: inline content, or whole blocks
 */
public record Change(int number, Kind kind, int from, int to, Fragment deleted) {

    public enum Kind {
        INSERT,
        DELETE,
        REPLACE,
        /** The same words, otherwise marked or in another kind of block. */
        FORMAT
    }

    /** As the page that shows it reads it. */
    public ObjectNode toJson() {
        var json = Json.object()
                .put("n", number)
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("from", from)
                .put("to", to);
        json.set("deleted", deleted.toJson());
        return json;
    }
}
