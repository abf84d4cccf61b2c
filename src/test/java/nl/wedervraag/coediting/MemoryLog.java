package nl.wedervraag.coediting;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.access.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One node's way to a commit log in memory that keeps what the real one promises: each call happens at one moment, the
 * version is compared and set, each number of a client is used once, and who may not write stops the whole. Calls take
 * time, fail before or after that moment, and nobody can tell which.
 */
final class MemoryLog extends CommitLog {

    private final Rows rows;
    private final Weather weather;
    private final Permits permits = new MemoryPermits();

    MemoryLog(Rows rows, Weather weather) {
        super(new JdbcTemplate());
        this.rows = rows;
        this.weather = weather;
    }

    /** What a call meets on its way: it takes time, or fails with an exception of Spring's. */
    interface Weather {

        void before();

        void after();

        /** Looking at somebody's right takes longer: that much later a page joins. */
        void look();
    }

    /** What is stored, of one document. */
    static final class Rows {

        final List<StoredCommit> commits = new ArrayList<>();
        final TreeMap<Long, Kept> snapshots = new TreeMap<>();
        final Map<PersonId, Access> access = new HashMap<>();
        Anchoring anchoring = Anchoring.NONE;
        private final Set<String> numbers = new HashSet<>();
        private final Consumer<StoredCommit> stored;

        /** @param stored hears of each commit at the moment at which it is there for everybody to see */
        Rows(Consumer<StoredCommit> stored) {
            this.stored = stored;
        }

        long version() {
            return commits.size();
        }

        private boolean append(List<StoredCommit> more, Anchoring before, Anchoring after) {
            boolean isExpected = more.getFirst().version() == version() + 1 && before.edition() == anchoring.edition();
            if (!isExpected || more.stream().anyMatch(c -> access.get(c.person()) != Access.WRITE)) {
                return false;
            }
            Set<String> used = new HashSet<>();
            for (StoredCommit commit : more) {
                String number = commit.client() + ' ' + commit.seq();
                if (numbers.contains(number) || !used.add(number)) {
                    throw new DuplicateKeyException("commit_once", new SQLException("commit_once", "23505"));
                }
            }
            numbers.addAll(used);
            anchoring = after;
            for (StoredCommit commit : more) {
                if (commit.version() != version() + 1) {
                    throw new IllegalStateException("Version " + commit.version() + " after " + version());
                }
                commits.add(commit);
                stored.accept(commit);
            }
            return true;
        }
    }

    record Kept(String doc, byte[] sha256) {}

    static TransientDataAccessResourceException lost() {
        return new TransientDataAccessResourceException(
                "The line to the database is lost", new SQLException("lost", "08006"));
    }

    private <T> T call(Supplier<T> moment) {
        return call(weather, moment);
    }

    static <T> T call(Weather weather, Supplier<T> moment) {
        weather.before();
        T result = moment.get();
        weather.after();
        return result;
    }

    @Override
    Permits permits() {
        return permits;
    }

    @Override
    Map<DocumentId, Long> versions(Collection<DocumentId> documents) {
        return call(() -> documents.stream().collect(Collectors.toMap(d -> d, d -> rows.version())));
    }

    @Override
    Optional<Head> head(DocumentId document) {
        return call(() -> Optional.of(new Head(rows.version(), rows.anchoring.edition())));
    }

    @Override
    List<StoredCommit> commits(DocumentId document, long after, long to) {
        return call(() -> List.copyOf(rows.commits.subList((int) after, (int) Math.min(to, rows.version()))));
    }

    @Override
    Optional<StoredCommit> find(DocumentId document, String client, long seq) {
        return call(() -> by(client).filter(c -> c.seq() == seq).findFirst());
    }

    @Override
    Optional<StoredCommit> last(DocumentId document, String client) {
        return call(() -> by(client).max(Comparator.comparingLong(StoredCommit::seq)));
    }

    private Stream<StoredCommit> by(String client) {
        return rows.commits.stream().filter(c -> c.client().equals(client));
    }

    @Override
    boolean append(
            DocumentId document, int schemaVersion, List<StoredCommit> commits, Anchoring before, Anchoring after) {
        return call(() -> rows.append(commits, before, after));
    }

    @Override
    Optional<Snapshot> snapshot(DocumentId document, long atMost) {
        return call(() -> Optional.ofNullable(rows.snapshots.floorEntry(atMost))
                .map(kept -> new Snapshot(kept.getKey(), kept.getValue().doc)));
    }

    @Override
    void keep(DocumentId document, Snapshot snapshot, int schemaVersion, byte[] sha256, Instant at) {
        call(() -> rows.snapshots.computeIfAbsent(snapshot.version(), v -> new Kept(snapshot.doc(), sha256)));
    }

    private final class MemoryPermits extends Permits {

        MemoryPermits() {
            super(new JdbcTemplate());
        }

        @Override
        Map<PersonId, Access> access(DocumentId document, Collection<PersonId> people) {
            weather.look();
            return call(() -> people.stream().collect(Collectors.toMap(p -> p, this::of)));
        }

        @Override
        Map<Participant, Access> access(Map<DocumentId, List<Participant>> everyone) {
            return call(() -> everyone.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(p -> p, p -> of(p.who().id()), (one, other) -> one, LinkedHashMap::new)));
        }

        private Access of(PersonId person) {
            return rows.access.getOrDefault(person, Access.NONE);
        }
    }
}
