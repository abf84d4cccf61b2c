package nl.wedervraag.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.audit.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People and teams by their names. */
@Component
class NamedPeopleAndTeams implements Named {

    private static final String NAMES = """
            select id, name from person where id = any (:ids) union all select id, name from team where id = any (:ids)
            """;

    private final JdbcClient jdbc;

    NamedPeopleAndTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql(NAMES).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }
}
