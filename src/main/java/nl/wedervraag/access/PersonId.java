package nl.wedervraag.access;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

public record PersonId(UUID value) implements Serializable {

    public static PersonId random() {
        return new PersonId(Ids.next());
    }
}
