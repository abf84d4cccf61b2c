package nl.wedervraag.positions;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a position. */
public record PositionId(UUID value) implements Serializable {

    public static PositionId random() {
        return new PositionId(Ids.next());
    }
}
