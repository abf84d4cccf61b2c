package nl.wedervraag.publishing;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a request to publish a piece. */
public record PieceReviewId(UUID value) implements Serializable {

    public static PieceReviewId random() {
        return new PieceReviewId(Ids.next());
    }
}
