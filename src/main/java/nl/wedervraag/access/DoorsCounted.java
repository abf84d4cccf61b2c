package nl.wedervraag.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much is open on this node. */
@Component
class DoorsCounted implements MeterBinder {

    private final OpenDoors doors;

    DoorsCounted(OpenDoors doors) {
        this.doors = doors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("wedervraag.sessions", doors, OpenDoors::count)
                .description("Pages and sockets that people have open")
                .register(registry);
    }
}
