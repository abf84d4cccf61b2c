package nl.wedervraag.coediting;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How submissions fare on this node, for whoever watches it: numbers and enumerations, never what was written. */
final class Measured {

    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(20)
    };

    private static final Timer WHOLE = Timer.builder("wedervraag.submission")
            .description("From a submission's arrival until its sender is answered")
            .serviceLevelObjectives(STEPS)
            .register(Metrics.globalRegistry);

    private static final DistributionSummary BATCH = DistributionSummary.builder("wedervraag.batch.size")
            .description("Commits stored in one transaction")
            .serviceLevelObjectives(1, 2, 5, 10, 20, 50, 100)
            .register(Metrics.globalRegistry);

    private static final Timer STORED = leg("store");
    private static final Timer PLACED = leg("place");
    private static final Timer TOLD = leg("tell");
    private static final Timer WAITED = leg("wait");

    private Measured() {}

    /** The legs of a submission's way: waiting for its turn, being placed, being stored, being told to the others. */
    private static Timer leg(String name) {
        return Timer.builder("wedervraag.submission.leg")
                .description("One leg of the way of the submissions that are taken together")
                .tag("leg", name)
                .serviceLevelObjectives(STEPS)
                .register(Metrics.globalRegistry);
    }

    static void answered(Outcome outcome, long arrivedNanos) {
        WHOLE.record(System.nanoTime() - arrivedNanos, TimeUnit.NANOSECONDS);
        switch (outcome) {
            case Outcome.Stored _ -> count("stored", "none");
            case Outcome.Nothing _ -> count("nothing", "none");
            case Outcome.Refused refused ->
                count("refused", refused.refusal().name().toLowerCase(Locale.ROOT));
        }
    }

    private static void count(String outcome, String reason) {
        Metrics.counter("wedervraag.submissions", "outcome", outcome, "reason", reason)
                .increment();
    }

    static void waited(long arrivedNanos) {
        WAITED.record(System.nanoTime() - arrivedNanos, TimeUnit.NANOSECONDS);
    }

    static void placing(Runnable leg) {
        PLACED.record(leg);
    }

    static boolean storing(int commits, Supplier<Boolean> leg) {
        BATCH.record(commits);
        return Boolean.TRUE.equals(STORED.record(leg));
    }

    static void telling(Runnable leg) {
        TOLD.record(leg);
    }
}
