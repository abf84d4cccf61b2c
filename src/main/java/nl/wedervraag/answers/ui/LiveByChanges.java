package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.ui.LivePages;

/** Lets open pages look again after each change that any node tells of. */
@org.springframework.stereotype.Component
class LiveByChanges implements LivePages {

    private static final int OFTEN_SECONDS = 4;

    private final Map<Component, Open> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-pages").factory());

    LiveByChanges(Changes changes) {
        changes.onAny(() -> open.values().forEach(Open::lookAgain));
        clockwork.scheduleWithFixedDelay(this::lookOften, OFTEN_SECONDS, OFTEN_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }

    @Override
    public void whileOpen(Component page, Runnable refresh) {
        keep(page, new Open(page.getUI().orElseThrow(), refresh, false));
    }

    @Override
    public void lookingOften(Component page, Runnable refresh) {
        keep(page, new Open(page.getUI().orElseThrow(), refresh, true));
    }

    private void keep(Component page, Open asOpen) {
        open.put(page, asOpen);
        page.addDetachListener(detached -> {
            detached.unregisterListener();
            open.remove(page, asOpen);
        });
    }

    private void lookOften() {
        open.values().stream().filter(Open::often).forEach(Open::lookAgain);
    }

    private record Open(UI ui, Runnable refresh, boolean often) {

        void lookAgain() {
            ui.accessLater(refresh::run, () -> {}).run();
        }
    }
}
