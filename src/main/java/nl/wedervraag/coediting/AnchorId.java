package nl.wedervraag.coediting;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a range of a document's words. */
public record AnchorId(UUID value) implements Serializable {

    static AnchorId random() {
        return new AnchorId(Ids.next());
    }
}
