package nl.wedervraag.coediting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.wedervraag.access.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The commit log, the versions and the snapshots, in PostgreSQL. The only truth about documents. */
@Repository
class CommitLog {

    static final String COLUMNS = "version, client, seq, person, base, steps, content_hash, at";

    static final RowMapper<StoredCommit> COMMIT = (row, n) -> new StoredCommit(
            row.getLong("version"),
            row.getString("client"),
            row.getLong("seq"),
            new PersonId(row.getObject("person", UUID.class)),
            row.getLong("base"),
            row.getString("steps"),
            row.getBytes("content_hash"),
            instant(row, "at"));

    private final JdbcTemplate database;
    private final Permits permits;

    CommitLog(JdbcTemplate database) {
        this.database = database;
        this.permits = new Permits(database);
    }

    Permits permits() {
        return permits;
    }

    void create(DocumentId document, int schemaVersion, Instant at) {
        database.update(
                "insert into document (id, schema_version, created_at) values (?, ?, ?)",
                document.value(),
                schemaVersion,
                at.atOffset(ZoneOffset.UTC));
    }

    /** The version of each document that exists. */
    Map<DocumentId, Long> versions(Collection<DocumentId> documents) {
        Map<DocumentId, Long> versions = new HashMap<>();
        database.query(
                "select id, version from document where id = any (?)",
                statement -> statement.setArray(1, uuids(statement.getConnection(), documents, DocumentId::value)),
                (ResultSet row) -> {
                    versions.put(new DocumentId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return versions;
    }

    /** @param anchors the edition of its anchors, see {@link Anchoring} */
    record Head(long version, long anchors) {}

    Optional<Head> head(DocumentId document) {
        return database
                .query(
                        "select version, anchors from document where id = ?",
                        (row, n) -> new Head(row.getLong(1), row.getLong(2)),
                        document.value())
                .stream()
                .findFirst();
    }

    Optional<Long> version(DocumentId document) {
        return head(document).map(Head::version);
    }

    /** The commits after one version up to and including another, in order. */
    List<StoredCommit> commits(DocumentId document, long after, long to) {
        return database.query(
                "select " + COLUMNS
                        + " from commit where document = ? and version > ? and version <= ? order by version",
                COMMIT,
                document.value(),
                after,
                to);
    }

    Optional<StoredCommit> find(DocumentId document, String client, long seq) {
        return database
                .query(
                        "select " + COLUMNS + " from commit where document = ? and client = ? and seq = ?",
                        COMMIT,
                        document.value(),
                        client,
                        seq)
                .stream()
                .findFirst();
    }

    /** The last commit by a client, if it ever had one. */
    Optional<StoredCommit> last(DocumentId document, String client) {
        return database
                .query(
                        "select " + COLUMNS
                                + " from commit where document = ? and client = ? order by seq desc limit 1",
                        COMMIT,
                        document.value(),
                        client)
                .stream()
                .findFirst();
    }

    /**
     * Adds the commits, which follow the expected version without a gap, and moves the document's anchors along.
     *
     * @return whether they are stored; if not, nothing is
     */
    boolean append(
            DocumentId document, int schemaVersion, List<StoredCommit> commits, Anchoring before, Anchoring after) {
        return new Append(document, schemaVersion, commits, before, after).to(database);
    }

    Set<PersonId> contributors(DocumentId document, long after, long to) {
        return Set.copyOf(database.query(
                "select distinct person from commit where document = ? and version > ? and version <= ?",
                (row, n) -> new PersonId(row.getObject(1, UUID.class)),
                document.value(),
                after,
                to));
    }

    Optional<Snapshot> snapshot(DocumentId document, long atMost) {
        return database
                .query("""
                        select version, doc from snapshot where document = ? and version <= ?
                        order by version desc limit 1""", (row, n) -> new Snapshot(row.getLong(1), row.getString(2)), document.value(), atMost)
                .stream()
                .findFirst();
    }

    void keep(DocumentId document, Snapshot snapshot, int schemaVersion, byte[] sha256, Instant at) {
        database.update(
                """
                insert into snapshot (document, version, doc, schema_version, sha256, at)
                values (?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""",
                document.value(),
                snapshot.version(),
                snapshot.doc(),
                schemaVersion,
                sha256,
                at.atOffset(ZoneOffset.UTC));
    }

    /** @param doc as JSON text */
    record Snapshot(long version, String doc) {}

    static <T> java.sql.Array uuids(Connection connection, Collection<T> ids, Function<T, UUID> value)
            throws SQLException {
        return connection.createArrayOf("uuid", ids.stream().map(value).toArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
