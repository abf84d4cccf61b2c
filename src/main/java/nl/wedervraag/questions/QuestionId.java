package nl.wedervraag.questions;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a question of the bank. */
public record QuestionId(UUID value) implements Serializable {

    public static QuestionId random() {
        return new QuestionId(Ids.next());
    }
}
