package nl.wedervraag.coediting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many documents are in use on this node, and by how many. */
@Component
class SeatsCounted implements MeterBinder {

    private final Authority authority;

    SeatsCounted(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("wedervraag.documents.open", authority, all -> all.open().size())
                .description("Documents in memory")
                .register(registry);
        Gauge.builder(
                        "wedervraag.documents.participants",
                        authority,
                        all -> all.everyone().values().stream()
                                .mapToInt(java.util.List::size)
                                .sum())
                .description("Pages in which a document is open")
                .register(registry);
    }
}
