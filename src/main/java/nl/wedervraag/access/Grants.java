package nl.wedervraag.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.shared.Ids;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of memberships, and the two rules about them: nobody gives more than they have, and somebody stays administrator. */
@Component
class Grants {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Clock clock;

    Grants(JdbcClient jdbc, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** May give the role there, and take it: whoever manages people there and has each right that it gives, or runs the organisation. */
    void requireMayGrant(PersonId granter, Role role, Scope scope) {
        oneAtATime();
        rights.require(granter, Right.MANAGE_PEOPLE, scope);
        if (!mayGrant(granter, role, scope)) {
            throw new NotAllowed("%s has less than %s on %s".formatted(granter, role, scope));
        }
    }

    boolean mayGrant(PersonId granter, Role role, Scope scope) {
        return jdbc.sql("select may_grant(:granter, :role, cast(:team as uuid))")
                .param("granter", granter.value())
                .param("role", role.name())
                .param("team", scope.teamOrNull())
                .query(Boolean.class)
                .single();
    }

    /**
     * Changes of roles wait for each other until the transaction's end, by the organisation's row: so losing a right and
     * using it come one after the other, and two administrators can't remove each other.
     */
    void oneAtATime() {
        jdbc.sql("select id from organisation for update").query(UUID.class).list();
    }

    /** The role held there beside administrator. */
    Optional<Role> held(PersonId person, Scope scope) {
        return jdbc.sql(
                        "select role from membership where person = :person and team is not distinct from cast(:team as uuid)"
                                + " and role <> 'ADMINISTRATOR'")
                .param("person", person.value())
                .param("team", scope.teamOrNull())
                .query((row, n) -> Role.valueOf(row.getString(1)))
                .optional();
    }

    /** Returns whether there is a new role: not for the deactivated, nor where there is one already. */
    boolean insert(PersonId person, Role role, Scope scope) {
        return jdbc.sql("insert into membership (id, person, team, role, since)"
                                + " select :id, p.id, cast(:team as uuid), :role, :now from person p"
                                + " where p.id = :person and p.deactivated_at is null on conflict do nothing")
                        .param("id", Ids.next())
                        .param("person", person.value())
                        .param("team", scope.teamOrNull())
                        .param("role", role.name())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean change(PersonId person, Role from, Role to, Scope scope) {
        return from != to
                && jdbc.sql("update membership set role = :to, since = :now where person = :person"
                                        + " and team is not distinct from cast(:team as uuid) and role = :from")
                                .param("to", to.name())
                                .param("now", OffsetDateTime.now(clock))
                                .param("person", person.value())
                                .param("team", scope.teamOrNull())
                                .param("from", from.name())
                                .update()
                        == 1;
    }

    boolean delete(PersonId person, Role role, Scope scope) {
        return jdbc.sql(
                                "delete from membership where person = :person and team is not distinct from cast(:team as uuid)"
                                        + " and role = :role")
                        .param("person", person.value())
                        .param("team", scope.teamOrNull())
                        .param("role", role.name())
                        .update()
                == 1;
    }

    /** Refuses when nobody else would be administrator. */
    void keepAnotherAdministrator(PersonId leaving) {
        oneAtATime();
        var others = jdbc.sql("select exists (select from membership m join person p on p.id = m.person"
                        + " where m.role = 'ADMINISTRATOR' and p.deactivated_at is null and p.id <> :leaving)")
                .param("leaving", leaving.value())
                .query(Boolean.class)
                .single();
        if (!others) {
            throw new LastAdministrator();
        }
    }
}
