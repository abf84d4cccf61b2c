package nl.wedervraag.coediting;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What has to be looked at again and again while the application runs. */
@Component
class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Authority authority;
    private final Narrowing narrowing;
    private final Neighbours neighbours;
    private @Nullable ScheduledExecutorService clockwork;
    private @Nullable Thread narrowingThread;

    Rounds(Authority authority, Narrowing narrowing, Neighbours neighbours) {
        this.authority = authority;
        this.narrowing = narrowing;
        this.neighbours = neighbours;
    }

    @Override
    public void start() {
        var scheduler = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("coediting rounds ", 1).factory());
        every(scheduler, 100, () -> authority.tick(System.nanoTime()));
        every(scheduler, 1_000, neighbours::look);
        every(scheduler, 5_000, authority::tellElsewhere);
        every(scheduler, 10_000, narrowing::lookAgain);
        every(scheduler, 60_000, authority::tidy);
        clockwork = scheduler;
        narrowingThread = Thread.ofVirtual().name("narrowing").start(this::narrow);
    }

    private static void every(ScheduledExecutorService scheduler, long millis, Runnable round) {
        Runnable safe = () -> {
            try {
                round.run();
            } catch (RuntimeException e) {
                LOG.error("One of the rounds failed", e);
            }
        };
        scheduler.scheduleWithFixedDelay(safe, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void narrow() {
        try {
            while (isRunning()) {
                narrowing.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
        }
        clockwork = null;
        if (narrowingThread != null) {
            narrowingThread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
