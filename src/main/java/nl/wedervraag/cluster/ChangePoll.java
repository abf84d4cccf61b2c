package nl.wedervraag.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for new rows of change: when told to, and twice a second in any case, which heals a lost notification. */
@Component
class ChangePoll extends Loop {

    private static final Logger LOG = LoggerFactory.getLogger(ChangePoll.class);
    private static final Topic CHANGED = new Topic("changed");
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long CLEANING_NANOS = TimeUnit.HOURS.toNanos(1);

    private final JdbcClient database;
    private final Changes changes;
    private final Mouth mouth;
    private final Lines lines;
    private final BlockingQueue<Boolean> pokes = new ArrayBlockingQueue<>(1);

    /** Every transaction below it had ended when we last looked. */
    private @Nullable String horizon;

    private Set<Long> told = new HashSet<>();

    /** By the counter of nanoseconds, and what was the horizon then: clocks may jump, of the database's machine too. */
    private long cleanedAt = System.nanoTime();

    private @Nullable String horizonThen;
    private boolean failing;
    private volatile long lookedAt = System.nanoTime();

    ChangePoll(JdbcClient database, Changes changes, Announcements announcements, Mouth mouth, Lines lines) {
        super("cluster poll");
        this.database = database;
        this.changes = changes;
        this.mouth = mouth;
        this.lines = lines;
        changes.onCommit(() -> {
            poke();
            announcements.announce(CHANGED, "", "");
        });
        announcements.on(CHANGED, (key, value) -> poke());
    }

    @Override
    void wake(Thread running) {
        // An interrupt would break a connection of the pool.
        poke();
    }

    /** The last look that succeeded, by the machine's counter of nanoseconds. */
    long lookedAt() {
        return lookedAt;
    }

    private void poke() {
        pokes.offer(true);
    }

    @Override
    void turn() throws InterruptedException {
        pokes.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        if (!isRunning()) {
            return;
        }
        try {
            look();
            lookedAt = System.nanoTime();
            if (lookedAt - cleanedAt > CLEANING_NANOS) {
                clean();
            }
            failing = false;
        } catch (DataAccessException e) {
            if (!failing && isRunning()) {
                LOG.warn(
                        "Cannot look for changes, trying on: {}",
                        e.getMostSpecificCause().getMessage());
            }
            failing = true;
        }
    }

    /** What was there an hour ago already, every other node has seen, or has lost the database for longer than that. */
    private void clean() {
        if (horizonThen != null) {
            database.sql("delete from change where xid < :then::xid8")
                    .param("then", horizonThen)
                    .update();
        }
        horizonThen = horizon;
        cleanedAt = lookedAt;
    }

    private void look() {
        List<Row> rows = database.sql("""
                        select now.horizon::text as horizon, now.others, change.id, change.topic, change.subject
                        from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon,
                                     exists (select from pg_stat_activity
                                             where application_name like :ears and application_name <> :ear) as others) now
                        left join change on change.xid >= coalesce(:horizon::xid8, now.horizon)
                        order by change.id""")
                .param("horizon", horizon)
                .param("ears", Lines.EAR + "%")
                .param("ear", Lines.EAR + lines.node())
                .query((row, n) -> new Row(
                        row.getString("horizon"),
                        row.getBoolean("others"),
                        row.getObject("id", Long.class),
                        row.getString("topic"),
                        row.getObject("subject", UUID.class)))
                .list();
        mouth.alone(!rows.getFirst().others());
        boolean first = horizon == null;
        Set<Long> seen = new HashSet<>();
        for (Row row : rows) {
            if (row.id() != null && row.topic() != null && row.subject() != null) {
                seen.add(row.id());
                if (!first && !told.contains(row.id())) {
                    changes.tell(row.topic(), row.subject());
                }
            }
        }
        told = seen;
        horizon = rows.getFirst().horizon();
    }

    private record Row(
            String horizon,
            boolean others,
            @Nullable Long id,
            @Nullable String topic,
            @Nullable UUID subject) {}
}
