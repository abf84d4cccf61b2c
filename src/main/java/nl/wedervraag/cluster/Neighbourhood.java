package nl.wedervraag.cluster;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How this node stands to the others: how long ago it last heard what changed, and whether that is too long. */
@Component
class Neighbourhood implements MeterBinder {

    private static final double STALE_AFTER_SECONDS = 5;

    private final ChangePoll poll;

    Neighbourhood(ChangePoll poll) {
        this.poll = poll;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("wedervraag.cluster.behind.seconds", this, Neighbourhood::behind)
                .description("Since this node last looked at what changed elsewhere")
                .register(registry);
        Gauge.builder("wedervraag.cluster.stale", this, node -> node.behind() > STALE_AFTER_SECONDS ? 1 : 0)
                .description("1 on a node that hasn't heard of changes for more than five seconds")
                .register(registry);
    }

    private double behind() {
        return (System.nanoTime() - poll.lookedAt()) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
