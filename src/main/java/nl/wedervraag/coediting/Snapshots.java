package nl.wedervraag.coediting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import nl.wedervraag.coediting.model.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a document's state now and then, so that it need not be made from its first commit. Never needed, only quicker. */
@Component
class Snapshots {

    /** Commits between two snapshots. */
    static final int EVERY = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    /** The canonical form of RFC 8785 for what documents hold: no control characters and only whole numbers. */
    private static final JsonMapper CANONICAL =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final CommitLog log;
    private final Workers workers;
    private final Clock clock;

    Snapshots(CommitLog log, Workers workers, Clock clock) {
        this.log = log;
        this.workers = workers;
        this.clock = clock;
    }

    /** Whether one is due after the commits between two versions. */
    static boolean isDue(long before, long now) {
        return before / EVERY != now / EVERY;
    }

    /** Keeps the state soon; nobody waits for it. */
    void keepSoon(DocumentId document, long version, Node state) {
        workers.start(() -> {
            try {
                keep(document, version, state);
            } catch (DataAccessException e) {
                LOG.warn("No snapshot of {} at {}: {}", document, version, e.toString());
            }
        });
    }

    void keep(DocumentId document, long version, Node state) {
        String json = CANONICAL.writeValueAsString(state.toJson());
        log.keep(document, new CommitLog.Snapshot(version, json), Pen.SCHEMA_VERSION, sha256(json), clock.instant());
    }

    /** Whether what was kept is this state, and its hash is right. */
    static boolean same(Node state, String kept, byte[] hash) {
        String json = CANONICAL.writeValueAsString(state.toJson());
        return json.equals(CANONICAL.writeValueAsString(Pen.document(kept).toJson()))
                && MessageDigest.isEqual(hash, sha256(json));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
