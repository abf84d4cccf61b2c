package nl.wedervraag.shared;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has every {@link Preparation} done before the server listens. */
@Component
class Preparations implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 10_000;

    private final ObjectProvider<Preparation> all;
    private final AtomicBoolean running = new AtomicBoolean();

    Preparations(ObjectProvider<Preparation> all) {
        this.all = all;
    }

    @Override
    public void start() {
        all.orderedStream().forEach(Preparation::prepare);
        running.set(true);
    }

    @Override
    public void stop() {
        running.set(false);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
