package nl.wedervraag.coediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.coediting.model.Anchor;
import nl.wedervraag.coediting.model.Quote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The anchors as they are stored. Commits move them by {@link CommitLog#append}; all else happens here. */
@Component
class AnchorRows {

    /** One statement, so that all of it is of one moment. */
    private static final String ALL = """
            select d.version, d.anchors, a.id, a.exact, a.prefix, a.suffix, a.words, a.begins, a.ends, a.orphaned_since
            from document d left join anchor a on a.document = d.id
            where d.id = ?
            order by a.begins, a.ends, a.id""";

    private final JdbcClient jdbc;

    AnchorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How they stand at the newest version; nothing if there is no such document. */
    Optional<Anchoring> of(DocumentId document) {
        return jdbc.sql(ALL).param(document.value()).query(AnchorRows::all);
    }

    private static Optional<Anchoring> all(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        long version = row.getLong("version");
        long edition = row.getLong("anchors");
        List<Anchor> anchors = new ArrayList<>();
        do {
            if (row.getObject("id") != null) {
                anchors.add(anchor(row, "words", "begins", "ends", "orphaned_since"));
            }
        } while (row.next());
        return Optional.of(new Anchoring(edition, version, anchors));
    }

    static Anchor anchor(ResultSet row, String words, String begins, String ends, String orphanedSince)
            throws SQLException {
        Quote quote = new Quote(row.getString("exact"), row.getString("prefix"), row.getString("suffix"));
        return new Anchor(
                row.getObject("id", UUID.class),
                quote,
                row.getString(words),
                row.getInt(begins),
                row.getInt(ends),
                row.getLong(orphanedSince));
    }

    /** Until the transaction ends nobody else changes the document or its anchors. */
    void lock(DocumentId document) {
        jdbc.sql("select version from document where id = ? for update")
                .param(document.value())
                .query(Long.class)
                .optional();
    }

    /** @param version at which it stands so */
    void insert(DocumentId document, long version, Anchor anchor, Instant at) {
        jdbc.sql("""
                        insert into anchor (id, document, exact, prefix, suffix, made_at,
                                            base_version, base_words, base_begins, base_ends, base_orphaned_since,
                                            words, begins, ends, orphaned_since)
                        values (:id, :document, :exact, :prefix, :suffix, :at,
                                :version, :words, :from, :to, nullif(:orphaned, 0), :words, :from, :to, nullif(:orphaned, 0))""")
                .param("id", anchor.id())
                .param("document", document.value())
                .param("exact", anchor.quote().exact())
                .param("prefix", anchor.quote().prefix())
                .param("suffix", anchor.quote().suffix())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .param("words", anchor.words())
                .param("from", anchor.from())
                .param("to", anchor.to())
                .param("orphaned", anchor.orphanedSince())
                .update();
        changed(document);
    }

    /** @return whether the document had it */
    boolean delete(DocumentId document, AnchorId anchor) {
        int gone = jdbc.sql("delete from anchor where id = ? and document = ?")
                .params(anchor.value(), document.value())
                .update();
        if (gone > 0) {
            changed(document);
        }
        return gone > 0;
    }

    private void changed(DocumentId document) {
        jdbc.sql("update document set anchors = anchors + 1 where id = ?")
                .param(document.value())
                .update();
    }
}
