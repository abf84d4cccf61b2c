package nl.wedervraag.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles that administrators gave themselves, told to the leads there until they have seen it. */
@Service
public class OwnRoles {

    private static final int MOST_TOLD = 50;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    OwnRoles(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    void announce(PersonId person, Role role, Scope scope) {
        jdbc.sql(
                        "insert into own_role (id, person, role, team, at) values (:id, :person, :role, cast(:team as uuid), :now)")
                .param("id", Ids.next())
                .param("person", person.value())
                .param("role", role.name())
                .param("team", scope.teamOrNull())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What the caller, who leads there, hasn't seen yet, the newest first; a role on the organisation concerns every lead. */
    @Transactional(readOnly = true)
    public List<OwnRole> toldToMe() {
        return jdbc.sql("""
                        select o.id, o.person, p.name, o.role, t.name as team, o.at
                        from own_role o join person p on p.id = o.person left join team t on t.id = o.team
                        where o.person <> :me
                          and exists (select from membership m where m.person = :me and m.role = 'LEAD' and m.since <= o.at
                                      and (o.team is null or m.team is null or m.team = o.team))
                          and has_right_anywhere(:me, 'MANAGE_PEOPLE')
                          and not exists (select from own_role_seen s where s.own_role = o.id and s.person = :me)
                        order by o.at desc, o.id limit %d
                        """.formatted(MOST_TOLD))
                .param("me", current.id().value())
                .query((row, n) -> new OwnRole(
                        row.getObject("id", UUID.class),
                        new Person(new PersonId(row.getObject("person", UUID.class)), row.getString("name")),
                        Role.valueOf(row.getString("role")),
                        row.getString("team"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The caller has seen it; nothing happens where it wasn't told to them. */
    @Transactional
    public void seen(UUID ownRole) {
        if (toldToMe().stream().anyMatch(one -> one.id.equals(ownRole))) {
            jdbc.sql("insert into own_role_seen (own_role, person, at) values (:id, :me, :now) on conflict do nothing")
                    .param("id", ownRole)
                    .param("me", current.id().value())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** @param team the team's name, null for the organisation */
    public record OwnRole(
            UUID id, Person who, Role role, @Nullable String team, Instant at) {}
}
