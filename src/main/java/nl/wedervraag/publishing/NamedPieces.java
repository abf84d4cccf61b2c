package nl.wedervraag.publishing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.audit.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pieces by their titles: whoever sees no drafts there knows those only that are live. */
@Component
class NamedPieces implements Named {

    private static final String NAMES = """
            select n.id, case when has_right(:me, 'SEE_DRAFTS', n.team) then n.title else n.live_title end
            from piece_now n
            where n.id = any (:ids)
              and (has_right(:me, 'SEE_DRAFTS', n.team) or n.publication = 'LIVE' and has_right(:me, 'READ_APPROVED', n.team))
            """;

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    NamedPieces(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql(NAMES)
                .param("me", current.id().value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }
}
