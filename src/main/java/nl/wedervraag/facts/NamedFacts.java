package nl.wedervraag.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.audit.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts by their names, for whoever sees drafts there. */
@Component
class NamedFacts implements Named {

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    NamedFacts(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from fact where id = any (:ids) and has_right(:me, 'SEE_DRAFTS', team)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("me", current.id().value())
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
