package nl.wedervraag.answers;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names the answer to one question for one scope. */
public record AnswerId(UUID value) implements Serializable {

    public static AnswerId random() {
        return new AnswerId(Ids.next());
    }
}
