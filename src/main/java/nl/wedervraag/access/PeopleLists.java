package nl.wedervraag.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.access.Listed.Held;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People for those who manage them: a lead sees whoever has a role on the lead's teams or on the organisation, whoever
 * runs the organisation sees everybody.
 */
@Service
@Transactional(readOnly = true)
public class PeopleLists {

    static final int MOST_LISTED = 500;

    private static final String SEEN = """
            (has_right(:me, 'MANAGE_ORGANISATION', null)
             or p.deactivated_at is null
                and exists (select from membership m where m.person = p.id
                            and (m.team is null or has_right(:me, 'MANAGE_PEOPLE', m.team))))""";

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Rights rights;
    private final PasswordLinks passwords;

    PeopleLists(JdbcClient jdbc, CurrentPerson current, Rights rights, PasswordLinks passwords) {
        this.jdbc = jdbc;
        this.current = current;
        this.rights = rights;
        this.passwords = passwords;
    }

    /** Those whose name or sign-in name holds the words, by name, the deactivated last: at most 500. */
    public List<Listed> all(String words) {
        var me = manager();
        return withRoles(
                me,
                jdbc.sql("select p.id, p.name, p.sign_in_name, p.deactivated_at is null as active from person p where "
                                + SEEN
                                + " and (position(lower(:words) in lower(p.name)) > 0 or position(lower(:words) in p.sign_in_name) > 0)"
                                + " order by p.deactivated_at is not null, lower(p.name), p.id limit " + MOST_LISTED)
                        .param("me", me.value())
                        .param("words", words.strip())
                        .query(PeopleLists::listed)
                        .list());
    }

    /** @throws NotAllowed when this person isn't among those that the caller sees */
    public PersonPage page(PersonId person) {
        var me = manager();
        var found = withRoles(
                me,
                jdbc.sql("select p.id, p.name, p.sign_in_name, p.deactivated_at is null as active from person p"
                                + " where p.id = :person and " + SEEN)
                        .param("me", me.value())
                        .param("person", person.value())
                        .query(PeopleLists::listed)
                        .list());
        if (found.isEmpty()) {
            throw new NotAllowed("%s doesn't manage %s".formatted(me, person));
        }
        var one = found.getFirst();
        var runs = rights.may(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        return new PersonPage(
                one, me.equals(person), passwords.mayMake(me, person), runs && one.active(), runs && !one.active());
    }

    /** Everybody active by name, for giving a first role on another team: at most 500. */
    public List<Person> colleagues() {
        manager();
        return jdbc.sql("select id, name from person where deactivated_at is null order by lower(name), id limit "
                        + MOST_LISTED)
                .query((row, n) -> new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** What the caller may give, and where; the organisation last. */
    public List<Grantable> grantable() {
        return jdbc.sql("""
                        select s.team, s.name, array_agg(r.role order by r.place) as roles
                        from (select id as team, name from team union all select null, null) s
                        cross join (values ('VIEWER', 0), ('EDITOR', 1), ('LEAD', 2), ('ADMINISTRATOR', 3)) r (role, place)
                        where may_grant(:me, r.role, s.team) and (r.role <> 'ADMINISTRATOR' or s.team is null)
                        group by s.team, s.name order by s.name nulls last, s.team limit 501
                        """)
                .param("me", current.id().value())
                .query((row, n) -> new Grantable(
                        Scope.of(row.getObject("team", UUID.class)),
                        row.getString("name"),
                        List.of((String[]) row.getArray("roles").getArray()).stream()
                                .map(Role::valueOf)
                                .toList()))
                .list();
    }

    private PersonId manager() {
        var me = current.id();
        if (!rights.mayAnywhere(me, Right.MANAGE_PEOPLE)) {
            throw new NotAllowed("%s manages nobody".formatted(me));
        }
        return me;
    }

    private List<Listed> withRoles(PersonId me, List<Listed> people) {
        var roles = roles(me, people);
        return people.stream()
                .map(one -> new Listed(
                        one.id(),
                        one.name(),
                        one.signInName(),
                        one.active(),
                        roles.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private record HeldBy(UUID person, Held held) {}

    private Map<UUID, List<Held>> roles(PersonId me, List<Listed> people) {
        return jdbc
                .sql("""
                        select m.person, m.role, m.team, t.name, may_grant(:me, m.role, m.team) as may_change
                        from membership m left join team t on t.id = m.team
                        where m.person = any(:people) and (m.team is null or has_right(:me, 'MANAGE_PEOPLE', m.team))
                        order by t.name nulls first, m.role
                        """)
                .param("me", me.value())
                .param("people", people.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((row, n) -> new HeldBy(
                        row.getObject("person", UUID.class),
                        new Held(
                                Role.valueOf(row.getString("role")),
                                Scope.of(row.getObject("team", UUID.class)),
                                row.getString("name"),
                                row.getBoolean("may_change"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        HeldBy::person, Collectors.mapping(HeldBy::held, Collectors.toCollection(ArrayList::new))));
    }

    private static Listed listed(ResultSet row, int n) throws SQLException {
        return new Listed(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("sign_in_name"),
                row.getBoolean("active"),
                List.of());
    }
}
