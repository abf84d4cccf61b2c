package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.ui.LivePages;
import org.jspecify.annotations.Nullable;

/**
 * Lets open pages look again after each change that any node tells of. A page reads what it shows before it is kept here:
 * what was told since its request began counts for it as well.
 */
@org.springframework.stereotype.Component
class LiveByChanges implements LivePages, VaadinServiceInitListener, VaadinRequestInterceptor {

    private static final String TOLD_BEFORE = LiveByChanges.class.getName();

    private static final int OFTEN_SECONDS = 4;

    private final Map<Component, Open> open = new ConcurrentHashMap<>();
    private final AtomicLong told = new AtomicLong();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-pages").factory());

    LiveByChanges(Changes changes) {
        changes.onAny(this::tell);
        clockwork.scheduleWithFixedDelay(this::lookOften, OFTEN_SECONDS, OFTEN_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addVaadinRequestInterceptor(this);
    }

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
        request.setAttribute(TOLD_BEFORE, told.get());
    }

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {
        // Pages that failed are not kept.
    }

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
        // The attribute goes with its request.
    }

    private void tell() {
        told.incrementAndGet();
        open.values().forEach(Open::lookAgain);
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
        if (toldMeanwhile()) {
            asOpen.lookAgain();
        }
    }

    /** True outside a request too: nobody knows since when the page stood. */
    private boolean toldMeanwhile() {
        var request = VaadinRequest.getCurrent();
        return request == null || !Long.valueOf(told.get()).equals(request.getAttribute(TOLD_BEFORE));
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
