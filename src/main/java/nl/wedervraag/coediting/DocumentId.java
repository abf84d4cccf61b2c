package nl.wedervraag.coediting;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a document. */
public record DocumentId(UUID value) implements Serializable {

    public static DocumentId random() {
        return new DocumentId(Ids.next());
    }
}
