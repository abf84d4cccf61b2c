package nl.wedervraag.answers;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a request for approval of one revision. */
public record ReviewId(UUID value) implements Serializable {

    public static ReviewId random() {
        return new ReviewId(Ids.next());
    }
}
