package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.shared.Language;

/** What the parts of an address may be; anything else is an address at which nothing is. */
public final class Addresses {

    private Addresses() {}

    public static Optional<UUID> id(String part) {
        try {
            return Optional.of(UUID.fromString(part));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    public static Optional<Language> language(String code) {
        return Stream.of(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The id that stands in the address under this name. */
    public static UUID id(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .flatMap(Addresses::id)
                .orElseThrow(() -> new NotFoundException("No id at " + name));
    }

    /** Leads the page to an address, which may end in a query: as a mere path it would have none. */
    public static void go(UI ui, String address) {
        var location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
    }
}
