package nl.wedervraag.coediting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import nl.wedervraag.cluster.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks again at what everyone who has a document open may do, whenever anything rare has changed on any node. Each
 * commit's statement looks for itself; this is for those who only read, and so that nobody types in vain.
 */
@Component
class Narrowing {

    private static final Logger LOG = LoggerFactory.getLogger(Narrowing.class);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final CommitLog log;
    private final Authority authority;
    private final Workers workers;
    private final Semaphore wanted = new Semaphore(0);

    Narrowing(CommitLog log, Authority authority, Workers workers, Changes changes) {
        this.log = log;
        this.authority = authority;
        this.workers = workers;
        changes.onAny(this::lookAgain);
    }

    /** Soon, on another thread; however often it is asked for meanwhile, once. */
    void lookAgain() {
        wanted.release();
    }

    /** Waits until a look is wanted, and looks. */
    void await() throws InterruptedException {
        wanted.acquire();
        wanted.drainPermits();
        look();
    }

    void look() {
        Map<DocumentId, List<Participant>> everyone = authority.everyone();
        if (everyone.isEmpty()) {
            return;
        }
        try {
            log.permits().access(everyone).forEach(Participant::narrow);
        } catch (DataAccessException e) {
            // Without the database nobody can write; reading goes on until it is back, and the next look comes.
            LOG.warn("Could not look at what participants may do: {}", e.toString());
            wanted.release();
            workers.pause(PAUSE);
        }
    }
}
