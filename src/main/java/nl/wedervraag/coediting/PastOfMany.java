package nl.wedervraag.coediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Many documents as they were, made again as {@link Past} makes one, in two statements however many they are. */
@Component
class PastOfMany {

    private static final String SNAPSHOTS = """
            select wanted.document, s.version, s.doc
            from unnest(?, ?) as wanted(document, version)
            cross join lateral (
                select s.version, s.doc from snapshot s
                where s.document = wanted.document and s.version <= wanted.version
                order by s.version desc limit 1) s
            """;

    private static final String COMMITS = """
            select c.document, c.version, c.client, c.seq, c.person, c.base, c.steps, c.content_hash, c.at
            from unnest(?, ?, ?) as wanted(document, since, version)
            join commit c on c.document = wanted.document and c.version > wanted.since and c.version <= wanted.version
            order by c.document, c.version
            """;

    private final JdbcClient jdbc;

    PastOfMany(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param versions each one that its document has reached */
    Map<DocumentId, Live> at(Map<DocumentId, Long> versions) {
        List<DocumentId> documents = List.copyOf(versions.keySet());
        UUID[] ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        Long[] wanted = documents.stream().map(versions::get).toArray(Long[]::new);
        Map<DocumentId, Live> past = new HashMap<>();
        documents.forEach(document -> past.put(document, new Live(0, Pen.empty())));
        jdbc.sql(SNAPSHOTS).params(ids, wanted).query((ResultSet row) -> {
            past.put(document(row), new Live(row.getLong("version"), Pen.document(row.getString("doc"))));
        });
        Long[] since =
                documents.stream().map(document -> of(past, document).version()).toArray(Long[]::new);
        jdbc.sql(COMMITS).params(ids, since, wanted).query((ResultSet row) -> {
            Live live = of(past, document(row));
            live.add(Pen.again(commit(row), live.document()));
        });
        return past;
    }

    private static Live of(Map<DocumentId, Live> past, DocumentId document) {
        return Objects.requireNonNull(past.get(document));
    }

    private static DocumentId document(ResultSet row) throws SQLException {
        return new DocumentId(row.getObject("document", UUID.class));
    }

    private static StoredCommit commit(ResultSet row) throws SQLException {
        return new StoredCommit(
                row.getLong("version"),
                row.getString("client"),
                row.getLong("seq"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getLong("base"),
                row.getString("steps"),
                row.getBytes("content_hash"),
                row.getObject("at", java.time.OffsetDateTime.class).toInstant());
    }
}
