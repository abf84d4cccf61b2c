package nl.wedervraag.answers;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a frozen copy of a draft. */
public record RevisionId(UUID value) implements Serializable {

    public static RevisionId random() {
        return new RevisionId(Ids.next());
    }
}
