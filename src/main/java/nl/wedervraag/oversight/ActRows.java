package nl.wedervraag.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** So many of each way in which the words stand in acts are looked at for one page; for an export all. */
    private static final int MOST_MATCHES = 200;

    /** Why a draft was sent back speaks of the draft: for who may see that. */
    private static final String READABLE =
            "(a.act not like 'REVIEW%' or a.team = any (:drafts) or a.team is null and :draftsCompany)";

    private static final String ROW = """
            select a.seq, a.at, a.act, a.actor, p.name as actor_name, a.object, a.team, a.details,
                   case when %1$s then t.body end as body, t.seq is not null and not %1$s as hidden,
                   a.text_hash is not null and t.seq is null as erased, encode(a.hash, 'hex') as hash
            from audit_act a
            left join audit_text t on t.seq = a.seq
            left join person p on p.id = a.actor
            """.formatted(READABLE);

    /** Found by their keys alone, a branch for each way in which the words can stand in an act. */
    private static final String MATCHES = """
            a.seq = any (array(
                select seq from (select a.seq from audit_text t join audit_act a on a.seq = t.seq
                                 where t.body ilike :text and a.seq < :before and %%1$s and %1$s
                                 order by a.seq desc limit cast(:matches as integer)) said
                union select f.seq from person p cross join lateral (
                    select a.seq from audit_act a where a.actor = p.id and a.seq < :before and %%1$s
                    order by a.seq desc limit cast(:matches as integer)) f where p.name ilike :text
                union select f.seq from person p cross join lateral (
                    select a.seq from audit_act a where a.object = p.id and a.seq < :before and %%1$s
                    order by a.seq desc limit cast(:matches as integer)) f where p.name ilike :text))
            """.formatted(READABLE.replace("%", "%%"));

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
    record Reader(UUID @Nullable [] teams, UUID[] drafts, boolean draftsCompany) {}

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

    List<Row> page(Wanted wanted, Reader reader, @Nullable Long before, int most) {
        return query(wanted, reader, before, most).query(ActRows::row).list();
    }

    /** To be closed; within a transaction, so that it isn't all fetched at once. */
    Stream<Row> all(Wanted wanted, Reader reader) {
        return query(wanted, reader, null, null).query(ActRows::row).stream();
    }

    private JdbcClient.StatementSpec query(
            Wanted wanted, Reader reader, @Nullable Long before, @Nullable Integer most) {
        var conditions = new ArrayList<String>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("drafts", reader.drafts());
        values.put("draftsCompany", reader.draftsCompany());
        if (reader.teams() != null) {
            conditions.add("a.team = any (:teams)");
            values.put("teams", reader.teams());
        }
        if (before != null) {
            conditions.add("a.seq < :before");
            values.put("before", before);
        }
        if (wanted.kind() != null) {
            conditions.add("a.act = :kind");
            values.put("kind", wanted.kind().name());
        }
        if (wanted.person() != null) {
            conditions.add("a.actor = :person");
            values.put("person", wanted.person().value());
        }
        if (wanted.from() != null) {
            conditions.add("a.at >= :from");
            values.put("from", begin(wanted.from()));
        }
        if (wanted.until() != null) {
            conditions.add("a.at < :until");
            values.put("until", begin(wanted.until().plusDays(1)));
        }
        if (!wanted.text().isBlank()) {
            conditions.add(MATCHES.formatted(reader.teams() == null ? "true" : "a.team = any (:teams)"));
            values.putIfAbsent("before", before == null ? Long.MAX_VALUE : before);
            values.put("matches", most == null ? null : MOST_MATCHES);
            values.put("text", "%" + wanted.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        var sql = ROW + where + " order by a.seq desc" + (most == null ? "" : " limit " + most);
        return jdbc.sql(sql).withFetchSize(500).params(values);
    }

    /** Days begin when they do where the organisation is. */
    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
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
