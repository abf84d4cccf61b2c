package nl.wedervraag.publishing;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a piece. */
public record PieceId(UUID value) implements Serializable {

    public static PieceId random() {
        return new PieceId(Ids.next());
    }
}
