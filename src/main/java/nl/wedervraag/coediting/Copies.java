package nl.wedervraag.coediting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Documents that begin as others were. The log goes along, not only the text: who wrote what in the one wrote it in the
 * other, so that nobody comes to approve their own words by way of a copy.
 */
@Component
class Copies {

    private static final String COPY = """
            with copied as (
                select * from unnest(:sources, :copies, :versions) as c(source, id, version)),
            made as (
                insert into document (id, version, schema_version, created_at)
                select c.id, c.version, d.schema_version, :now from copied c join document d on d.id = c.source),
            commits as (
                insert into commit (document, version, client, seq, person, base, steps, schema_version, content_hash, at)
                select c.id, m.version, m.client, m.seq, m.person, m.base, m.steps, m.schema_version, m.content_hash, m.at
                from copied c join commit m on m.document = c.source and m.version <= c.version)
            insert into snapshot (document, version, doc, schema_version, sha256, at)
            select c.id, s.version, s.doc, s.schema_version, s.sha256, s.at
            from copied c join snapshot s on s.document = c.source and s.version <= c.version
            """;

    private final JdbcClient jdbc;

    Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param versions of each document one that it has reached */
    Map<DocumentId, DocumentId> make(Map<DocumentId, Long> versions, Instant now) {
        List<DocumentId> sources = List.copyOf(versions.keySet());
        Map<DocumentId, DocumentId> copies = new HashMap<>();
        sources.forEach(source -> copies.put(source, DocumentId.random()));
        jdbc.sql(COPY)
                .param("sources", sources.stream().map(DocumentId::value).toArray(UUID[]::new))
                .param(
                        "copies",
                        sources.stream().map(copies::get).map(DocumentId::value).toArray(UUID[]::new))
                .param("versions", sources.stream().map(versions::get).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return copies;
    }
}
