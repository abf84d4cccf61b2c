package nl.wedervraag.questions;

import java.io.Serializable;
import java.util.UUID;
import nl.wedervraag.shared.Ids;

/** Names a theme. */
public record ThemeId(UUID value) implements Serializable {

    public static ThemeId random() {
        return new ThemeId(Ids.next());
    }
}
