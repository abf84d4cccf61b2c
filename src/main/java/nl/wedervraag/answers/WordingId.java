package nl.wedervraag.answers;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names an answer in one language. */
public record WordingId(UUID value) implements Serializable {

    public static WordingId random() {
        return new WordingId(Ids.next());
    }
}
