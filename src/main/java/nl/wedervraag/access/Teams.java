package nl.wedervraag.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's teams. */
@Service
public class Teams {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Rights rights;
    private final Acts acts;
    private final Clock clock;

    Teams(JdbcClient jdbc, CurrentPerson current, Rights rights, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.rights = rights;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public TeamId add(String name) {
        var me = current.id();
        rights.require(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        var id = TeamId.random();
        jdbc.sql("insert into team (id, name, created_at) values (:id, :name, :now)")
                .param("id", id.value())
                .param("name", name.strip())
                .param("now", OffsetDateTime.now(clock))
                .update();
        acts.record(Act.of(ActKind.TEAM_ADDED).by(me.value()).on(id.value()).in(id.value()));
        return id;
    }

    /** The teams in which the caller has the right, by name: at most 500. */
    @Transactional(readOnly = true)
    public List<Team> where(Right right) {
        return jdbc.sql("select id, name from team where has_right(:person, :right, id) order by name limit 500")
                .param("person", current.id().value())
                .param("right", right.name())
                .query((row, n) -> new Team(new TeamId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    public record Team(TeamId id, String name) {}
}
