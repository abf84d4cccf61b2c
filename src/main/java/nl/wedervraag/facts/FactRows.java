package nl.wedervraag.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes facts. */
@Component
class FactRows {

    private static final int MOST_LISTED = 500;

    private static final String FACT = """
            select f.*, t.name as team_name, o.name as owner_name, r.name as retired_by_name
            from fact f
            join person o on o.id = f.owner
            left join team t on t.id = f.team
            left join person r on r.id = f.retired_by
            """;

    private record Row(
            FactId id,
            String name,
            Value.Kind kind,
            Scope scope,
            @Nullable String teamName,
            Person owner,
            int newest,
            int present,
            Fact.@Nullable Retired retired) {

        Stream<ValueRows.Key> keys() {
            return IntStream.of(present, newest).distinct().mapToObj(number -> new ValueRows.Key(id.value(), number));
        }

        Fact with(Map<ValueRows.Key, Fact.Dated> values) {
            return new Fact(
                    id,
                    name,
                    kind,
                    scope,
                    teamName,
                    owner,
                    newest,
                    Objects.requireNonNull(values.get(new ValueRows.Key(id.value(), present))),
                    newest == present ? null : values.get(new ValueRows.Key(id.value(), newest)),
                    retired);
        }
    }

    private final JdbcClient jdbc;
    private final ValueRows values;
    private final Clock clock;

    FactRows(JdbcClient jdbc, ValueRows values, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.clock = clock;
    }

    /** Where this person sees drafts, and the company's: those that are kept first, by name. */
    List<Fact> listed(PersonId person) {
        return facts(jdbc.sql(FACT + """
                        where f.team is null or has_right(?, 'SEE_DRAFTS', f.team)
                        order by f.retired is not null, lower(f.name), f.id limit %d
                        """.formatted(MOST_LISTED)).param(person.value()));
    }

    Optional<Fact> find(FactId id) {
        return facts(jdbc.sql(FACT + "where f.id = ?").param(id.value())).stream()
                .findFirst();
    }

    private List<Fact> facts(JdbcClient.StatementSpec asked) {
        List<Row> rows = asked.query(FactRows::row).list();
        var current = values.of(rows.stream().flatMap(Row::keys).toList());
        return rows.stream().map(row -> row.with(current)).toList();
    }

    /** Whoever gives it a value, or ends it, queues for its row until the transaction ends. */
    void lock(FactId id) {
        jdbc.sql("select id from fact where id = ? for no key update")
                .param(id.value())
                .query()
                .listOfRows();
    }

    /** In how many texts that readers get each stands, as far as this person is one. */
    Map<FactId, Integer> used(PersonId person) {
        Map<FactId, Integer> used = new HashMap<>();
        jdbc.sql("""
                        with place as materialized (
                            select t.team, has_right(?, 'READ_APPROVED', t.team) as reads
                            from (select id as team from team union all select null) t
                        )
                        select x.fact, count(distinct p.wording) from revision_fact x
                        join publication p on p.revision = x.revision and p.until is null and p.state in ('LIVE', 'OBSOLETE')
                        join wording w on w.id = p.wording
                        join answer a on a.id = w.answer
                        join place on place.team is not distinct from answer_team(a) and place.reads
                        group by x.fact
                        """).param(person.value()).query(row -> {
            used.put(new FactId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return used;
    }

    boolean isCalled(String name, Scope scope, @Nullable FactId but) {
        return jdbc.sql("""
                        select exists (select from fact f
                            where lower(f.name) = lower(:name) and f.team is not distinct from cast(:team as uuid)
                              and f.retired is null and f.id is distinct from cast(:but as uuid))
                        """)
                .param("name", name)
                .param("team", scope.teamOrNull())
                .param("but", but == null ? null : but.value())
                .query(Boolean.class)
                .single();
    }

    FactId add(Scope scope, String name, NewValue.Checked value, PersonId by) {
        FactId id = FactId.random();
        jdbc.sql("""
                        insert into fact (id, team, name, kind, owner, created, newest, present)
                        values (:id, cast(:team as uuid), :name, :kind, :by, :now, 1, 1)
                        """)
                .param("id", id.value())
                .param("team", scope.teamOrNull())
                .param("name", name)
                .param("kind", value.value().kind().name())
                .param("by", by.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        values.add(id, 1, value, by, true);
        return id;
    }

    /** @param holds whether texts are to say it from now on; otherwise it is planned */
    void addValue(Fact fact, NewValue.Checked value, PersonId by, boolean holds) {
        int number = fact.newest() + 1;
        values.add(fact.id(), number, value, by, holds);
        jdbc.sql(
                        "update fact set newest = :number, present = case when :holds then :number else present end where id = :id")
                .param("number", number)
                .param("holds", holds)
                .param("id", fact.id().value())
                .update();
    }

    void takeUpNewest(Fact fact) {
        values.takeUp(fact.id(), fact.newest());
        jdbc.sql("update fact set present = newest where id = ?")
                .param(fact.id().value())
                .update();
    }

    void rename(FactId id, String name) {
        jdbc.sql("update fact set name = ? where id = ?")
                .params(name, id.value())
                .update();
    }

    void own(FactId id, PersonId owner) {
        jdbc.sql("update fact set owner = ? where id = ?")
                .params(owner.value(), id.value())
                .update();
    }

    void retire(FactId id, PersonId by, String reason) {
        jdbc.sql("update fact set retired = ?, retired_by = ?, reason = ? where id = ?")
                .params(OffsetDateTime.now(clock), by.value(), reason, id.value())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new FactId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Value.Kind.valueOf(row.getString("kind")),
                Scope.of(row.getObject("team", UUID.class)),
                row.getString("team_name"),
                person(row, "owner"),
                row.getInt("newest"),
                row.getInt("present"),
                retired(row));
    }

    private static Fact.@Nullable Retired retired(ResultSet row) throws SQLException {
        var at = row.getObject("retired", OffsetDateTime.class);
        return at == null ? null : new Fact.Retired(at.toInstant(), person(row, "retired_by"), row.getString("reason"));
    }

    private static Person person(ResultSet row, String column) throws SQLException {
        return new Person(new PersonId(row.getObject(column, UUID.class)), row.getString(column + "_name"));
    }
}
