package nl.wedervraag.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wedervraag.access.DemoPeople;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.shared.Language;
import org.springframework.stereotype.Component;

/** As whom one can sign in by a click: in the resource's order, and nobody where the demo is off. */
@Component
class DemoVisitors implements DemoPeople {

    private final DemoMode mode;
    private final DemoRows rows;
    private final DemoContent content;

    DemoVisitors(DemoMode mode, DemoRows rows, DemoContent content) {
        this.mode = mode;
        this.rows = rows;
        this.content = content;
    }

    @Override
    public List<DemoPerson> list(Language language) {
        if (!mode.on()) {
            return List.of();
        }
        Map<String, PersonId> ids = rows.people();
        return content.organisation().people().stream()
                .filter(person -> ids.containsKey(person.key()))
                .map(person -> new DemoPerson(
                        Objects.requireNonNull(ids.get(person.key())),
                        person.name(),
                        Objects.requireNonNull(person.may().get(language.code()))))
                .toList();
    }
}
