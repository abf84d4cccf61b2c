package nl.wedervraag.access;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

public record TeamId(UUID value) implements Serializable {

    public static TeamId random() {
        return new TeamId(Ids.next());
    }
}
