package nl.wedervraag.access;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

public record SignInId(UUID value) implements Serializable {

    public static SignInId random() {
        return new SignInId(Ids.next());
    }
}
