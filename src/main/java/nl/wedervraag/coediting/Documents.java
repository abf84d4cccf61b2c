package nl.wedervraag.coediting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.wedervraag.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents, for the rooms that own them. Who may call what is theirs to decide, except for {@link #submit}, which
 * checks the right to write with each commit.
 */
@Service
public class Documents {

    private final JdbcClient database;
    private final Clock clock;

    Documents(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes an empty document, within the caller's transaction if there is one. */
    @Transactional
    public DocumentId create() {
        DocumentId id = DocumentId.random();
        database.sql("insert into document (id, schema_version, created_at) values (:id, :schemaVersion, :at)")
                .param("id", id.value())
                .param("schemaVersion", 1)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /** The document as it stands now, read from the log: what was stored before the call is in it. */
    public Frozen current(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /** The document as it was at a version. */
    public Frozen at(DocumentId document, long version) {
        throw new UnsupportedOperationException();
    }

    /** Freezes the current state: as {@link #current}, and kept as a snapshot. Within the caller's transaction if there is one. */
    public Frozen freeze(DocumentId document) {
        throw new UnsupportedOperationException();
    }

    /** The people with a commit after the one version, up to and including the other. */
    @Transactional(readOnly = true)
    public Set<PersonId> contributors(DocumentId document, long sinceExclusive, long toInclusive) {
        return new HashSet<>(database.sql("""
                                select distinct person from commit
                                where document = :document and version > :since and version <= :to""")
                .param("document", document.value())
                .param("since", sinceExclusive)
                .param("to", toInclusive)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Who has the document open right now, on any node; in the order in which they came. */
    public List<Present> presence(DocumentId document) {
        return List.of();
    }

    /** Hands in steps; completes once they are stored durably, or refused. Never fails otherwise. */
    public CompletableFuture<Outcome> submit(DocumentId document, Submission submission) {
        throw new UnsupportedOperationException();
    }

    /** To be called when what somebody may do with documents may have changed: looks again at everyone who is in one. */
    public void narrow() {}
}
