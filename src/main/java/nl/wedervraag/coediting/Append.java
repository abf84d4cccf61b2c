package nl.wedervraag.coediting;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import nl.wedervraag.coediting.model.Anchor;
import org.springframework.jdbc.core.JdbcTemplate;

/** Commits that follow one another, with how the anchors stand before and after them, on their way into the log. */
record Append(DocumentId document, int schemaVersion, List<StoredCommit> commits, Anchoring before, Anchoring after) {

    /**
     * Moves the version and adds the commits, all or nothing, in one round trip: a single statement is its own
     * transaction. It does nothing when the version is another than expected, when the document has other anchors than
     * those that are moved along, or when one of the people may not write: the row's lock makes this check and the change
     * one.
     */
    private static final String APPEND = """
            with moved as (
                update document set version = version + ?
                where id = ? and version = ? and anchors = ?
                  and not exists (select from unnest(?::uuid[]) as writer where not document_writable_by(?, writer))
                returning id)%s
            insert into commit
                (document, version, client, seq, person, base, steps, schema_version, content_hash, at)
            select moved.id, c.version, c.client, c.seq, c.person, c.base, c.steps::jsonb, ?, c.content_hash, c.at
            from moved, unnest(?::bigint[], ?::text[], ?::bigint[], ?::uuid[], ?::bigint[], ?::text[], ?::bytea[],
                ?::timestamptz[]) as c(version, client, seq, person, base, steps, content_hash, at)""";

    private static final String APPEND_COMMITS = APPEND.formatted("");

    private static final String APPEND_AND_MOVE_ANCHORS = APPEND.formatted("""
            , stand as (
                update anchor a set words = s.words, begins = s.begins, ends = s.ends, orphaned_since = nullif(s.orphaned, 0)
                from moved, unnest(?::uuid[], ?::text[], ?::integer[], ?::integer[], ?::bigint[])
                        as s(id, words, begins, ends, orphaned)
                where a.id = s.id and a.document = moved.id)
            """);

    /** @return whether all is stored; if not, nothing is */
    boolean to(JdbcTemplate database) {
        String sql = after.isNeeded() ? APPEND_AND_MOVE_ANCHORS : APPEND_COMMITS;
        Integer stored = database.execute(sql, (PreparedStatement statement) -> {
            fill(new Values(statement));
            return statement.executeUpdate();
        });
        return stored != null && stored == commits.size();
    }

    private void fill(Values values) throws SQLException {
        values.add(commits.size()).add(document.value()).add(commits.getFirst().version() - 1);
        values.add(before.edition());
        values.add("uuid", commits.stream().map(c -> c.person().value()).distinct());
        values.add(document.value());
        if (after.isNeeded()) {
            anchors(values);
        }
        values.add(schemaVersion).add("int8", commits.stream().map(StoredCommit::version));
        values.add("text", commits.stream().map(StoredCommit::client));
        values.add("int8", commits.stream().map(StoredCommit::seq));
        values.add("uuid", commits.stream().map(c -> c.person().value()));
        values.add("int8", commits.stream().map(StoredCommit::base));
        values.add("text", commits.stream().map(StoredCommit::steps));
        values.add("bytea", commits.stream().map(StoredCommit::contentHash));
        values.add("timestamptz", commits.stream().map(c -> c.at().toString()));
    }

    private void anchors(Values values) throws SQLException {
        List<Anchor> changed = after.changedSince(before);
        values.add("uuid", changed.stream().map(Anchor::id));
        values.add("text", changed.stream().map(Anchor::words));
        values.add("int4", changed.stream().map(Anchor::from));
        values.add("int4", changed.stream().map(Anchor::to));
        values.add("int8", changed.stream().map(Anchor::orphanedSince));
    }

    /** Puts values into a statement, one after the other. */
    private static final class Values {

        private final PreparedStatement statement;
        private int count;

        Values(PreparedStatement statement) {
            this.statement = statement;
        }

        Values add(Object value) throws SQLException {
            statement.setObject(++count, value);
            return this;
        }

        Values add(String type, Stream<?> values) throws SQLException {
            // An array of byte arrays has to be one, or the driver takes it for an array of arrays.
            Object[] all = type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
            statement.setArray(++count, statement.getConnection().createArrayOf(type, all));
            return this;
        }
    }
}
