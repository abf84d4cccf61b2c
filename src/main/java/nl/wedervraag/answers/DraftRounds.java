package nl.wedervraag.answers;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has drafts made ready to be found, again and again. */
@Component
class DraftRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DraftRounds.class);
    private static final int EVERY_SECONDS = 2;

    private final DraftsToFind drafts;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("drafts-to-find").factory());

    DraftRounds(DraftsToFind drafts) {
        this.drafts = drafts;
    }

    @PostConstruct
    void start() {
        clockwork.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }

    private void look() {
        try {
            while (drafts.follow() == DraftsToFind.AT_ONCE) {
                LOG.debug("More drafts wait to be found");
            }
        } catch (RuntimeException failed) {
            // The next round comes.
            LOG.warn("Drafts couldn't be made ready to be found: {}", failed.toString());
        }
    }
}
