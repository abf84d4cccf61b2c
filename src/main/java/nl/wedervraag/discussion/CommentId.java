package nl.wedervraag.discussion;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names one comment of a thread. */
public record CommentId(UUID value) implements Serializable {

    static CommentId random() {
        return new CommentId(Ids.next());
    }
}
