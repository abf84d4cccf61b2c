package nl.wedervraag.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log by its keys: however long it is, a page takes as long. */
@Component
class ActRows {

    /**
     * Words that stand in many acts are found among the newest so many; for rarer ones the indexes are asked, which would
     * gather all of the many first.
     */
    private static final int NEWEST = 2_000;

    /** Why a draft was sent back speaks of the draft: for who may see that. */
    private static final String READABLE =
            "(not t.of_draft or a.team = any (:drafts) or a.team is null and :draftsCompany)";

    private static final String ROW = """
            select a.seq, a.at, a.act, a.actor, p.name as actor_name, a.object, a.team, a.details,
                   case when %1$s then t.body end as body, t.seq is not null and not %1$s as hidden,
                   a.text_hash is not null and t.seq is null as erased, encode(a.hash, 'hex') as hash
            from audit_act a
            left join audit_text t on t.seq = a.seq
            left join person p on p.id = a.actor
            """.formatted(READABLE);

    /** The words stand in what was said, or in the name of who did it or to whom it was done. */
    private static final String SAYS =
            "(a.actor = any (:named) or a.object = any (:named) or t.body ilike :text and %s)";

    /** The same by the indexes, a branch for each way in which the words can stand in an act. */
    private static final String SAYS_BY_INDEXES = """
            a.seq = any (array(
                select seq from (select a.seq from audit_text t join audit_act a on a.seq = t.seq
                                 where t.body ilike :text and %2$s and %1$s
                                 order by %3$s limit :most) said
                union select f.seq from unnest(:named) who(id) cross join lateral (
                    select a.seq from audit_act a where a.actor = who.id and %1$s
                    order by %3$s limit :most) f
                union select f.seq from unnest(:named) who(id) cross join lateral (
                    select a.seq from audit_act a where a.object = who.id and %1$s
                    order by %3$s limit :most) f))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ActRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whose acts somebody may read.
     *
     * @param teams whose acts alone, null for all
     * @param drafts the teams whose drafts they may see
     */
    record Reader(UUID @Nullable [] teams, UUID[] drafts, boolean draftsCompany) {

        /** The condition that a text is for this person; the simplest there is, since an index follows it. */
        String mayRead() {
            return drafts.length == 0 && !draftsCompany ? "not t.of_draft" : READABLE;
        }
    }

    /**
     * @param details JSON as written
     * @param hidden whether something was said that isn't for this person
     */
    record Row(
            long seq,
            Instant at,
            String act,
            @Nullable UUID actor,
            @Nullable String actorName,
            @Nullable UUID object,
            @Nullable UUID team,
            String details,
            @Nullable String text,
            boolean hidden,
            boolean erased,
            String hash) {}

    /** The newest before one, that one not among them. */
    List<Row> page(Wanted wanted, Reader reader, @Nullable Long before, int most) {
        var query = query(wanted, reader);
        query.put("most", most);
        if (before != null) {
            query.earlierThan(before);
        }
        planByValues();
        if (wanted.text().isBlank()) {
            return page(query, query.conditions());
        }
        var mayRead = reader.mayRead();
        if (!query.isByTime()) {
            long end = before == null ? newest() + 1 : before;
            query.put("oldest", end - NEWEST);
            var among = page(query, query.conditions() + " and a.seq >= :oldest and " + SAYS.formatted(mayRead));
            if (among.size() == most || end <= NEWEST) {
                return among;
            }
        }
        return page(query, SAYS_BY_INDEXES.formatted(query.conditions(), mayRead, query.order()));
    }

    private List<Row> page(ActQuery query, String where) {
        return statement(query, where, " limit :most").query(ActRows::row).list();
    }

    /** To be closed; within a transaction, so that it isn't all fetched at once. */
    Stream<Row> all(Wanted wanted, Reader reader) {
        var query = query(wanted, reader);
        var where = wanted.text().isBlank()
                ? query.conditions()
                : query.conditions() + " and " + SAYS.formatted(reader.mayRead());
        return statement(query, where, "").query(ActRows::row).stream();
    }

    private JdbcClient.StatementSpec statement(ActQuery query, String where, String end) {
        return jdbc.sql(ROW + "where " + where + " order by " + query.order() + end)
                .withFetchSize(500)
                .params(query.values());
    }

    /** Until the transaction ends: a plan that suits every kind of act, seldom or not, would go through the whole log. */
    private void planByValues() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from audit_act")
                .query(Long.class)
                .single();
    }

    /** All that is wanted but the words, whose places in it are {@code :text} and {@code :named}. */
    private ActQuery query(Wanted wanted, Reader reader) {
        var query = ActQuery.of(wanted, reader, clock.getZone());
        if (!wanted.text().isBlank()) {
            var text = "%" + wanted.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            query.put("text", text);
            query.put("named", named(text));
        }
        return query;
    }

    private UUID[] named(String text) {
        return jdbc.sql("select id from person where name ilike ?")
                .param(text)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getObject("object", UUID.class),
                row.getObject("team", UUID.class),
                row.getString("details"),
                row.getString("body"),
                row.getBoolean("hidden"),
                row.getBoolean("erased"),
                row.getString("hash"));
    }

    /** Who may have done something there: whoever did anything, or on teams, whoever has a role that holds there. */
    List<Person> actors(UUID @Nullable [] teams, int most) {
        var who = teams == null
                ? "exists (select from audit_act a where a.actor = p.id)"
                : "exists (select from membership m where m.person = p.id and (m.team is null or m.team = any (:teams)))";
        return jdbc.sql("select p.id, p.name from person p where " + who + " order by p.name, p.id limit " + most)
                .params(teams == null ? Map.of() : Map.of("teams", teams))
                .query((row, n) -> new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    boolean erase(long seq, UUID by, OffsetDateTime now) {
        return jdbc.sql("select audit_erase_text(?, ?, ?)")
                .params(seq, by, now)
                .query(Boolean.class)
                .single();
    }
}
