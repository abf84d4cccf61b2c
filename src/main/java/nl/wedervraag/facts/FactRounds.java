package nl.wedervraag.facts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.wedervraag.answers.FactsToPut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has planned values come to hold, and new ones put into drafts, again and again. */
@Component
class FactRounds {

    private static final Logger LOG = LoggerFactory.getLogger(FactRounds.class);
    private static final int EVERY_SECONDS = 2;

    private final PlannedValues planned;
    private final FactsToPut toPut;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("facts").factory());

    FactRounds(PlannedValues planned, FactsToPut toPut) {
        this.planned = planned;
        this.toPut = toPut;
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
            while (planned.takeUp()) {
                LOG.debug("Values came to hold");
            }
            while (toPut.follow()) {
                LOG.debug("More drafts wait for values");
            }
        } catch (RuntimeException failed) {
            // The next round comes.
            LOG.warn("Facts couldn't be brought into texts: {}", failed.toString());
        }
    }
}
