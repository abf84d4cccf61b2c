package nl.wedervraag.discussion;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a thread of comments. */
public record ThreadId(UUID value) implements Serializable {

    static ThreadId random() {
        return new ThreadId(Ids.next());
    }
}
