package nl.wedervraag.facts;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a fact. */
public record FactId(UUID value) implements Serializable {

    public static FactId random() {
        return new FactId(Ids.next());
    }
}
