package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.ui.LivePages;

/** Lets open pages look again after each change that any node tells of. */
@org.springframework.stereotype.Component
class LiveByChanges implements LivePages {

    private final Map<Component, Open> open = new ConcurrentHashMap<>();

    LiveByChanges(Changes changes) {
        changes.onAny(this::refresh);
    }

    @Override
    public void whileOpen(Component page, Runnable refresh) {
        open.put(page, new Open(page.getUI().orElseThrow(), refresh));
        page.addDetachListener(detached -> {
            detached.unregisterListener();
            open.remove(page);
        });
    }

    private void refresh() {
        open.values()
                .forEach(page ->
                        page.ui().accessLater(page.refresh()::run, () -> {}).run());
    }

    private record Open(UI ui, Runnable refresh) {}
}
