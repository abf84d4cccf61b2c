package nl.wedervraag.answers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.Language;

/** The values that texts hold by their names, as the room has them that keeps them. Asks for no right. */
public interface NamedValues {

    /** What could be put into a text of that scope: by name, at most some hundreds. */
    List<NamedValue> usable(Scope scope, Language language);

    /** Those of the ids that may stand in a text of that scope, retired ones too. */
    List<NamedValue> among(Collection<UUID> ids, Scope scope, Language language);
}
