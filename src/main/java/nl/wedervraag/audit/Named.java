package nl.wedervraag.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the things that acts are done to are called now. Each room that has such things has a bean of it. */
public interface Named {

    /** Those of the ids that are its own, by name. Whoever asks may read of the act. */
    Map<UUID, String> names(Collection<UUID> ids);
}
