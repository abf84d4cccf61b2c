package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The time zones that one can choose from. The browser, which knows them all, fills the list. */
public final class Zones {

    private static final int LONGEST = 60;

    private static final String OFFER = """
            const list = this.querySelector($0), now = list.value;
            const first = [...list.options].filter(option => !option.value);
            const known = [...list.options].map(option => option.value).filter(value => value);
            first.forEach(option => option.append(' (' + Intl.DateTimeFormat().resolvedOptions().timeZone + ')'));
            const zones = [...new Set([...known, ...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort();
            list.replaceChildren(...first, ...zones.map(zone => new Option(zone.replaceAll('_', ' '), zone)));
            list.value = now;""";

    private Zones() {}

    /** What a list holds before the browser fills it. */
    public static Map<String, String> known(ZoneId zone) {
        Map<String, String> zones = new LinkedHashMap<>();
        zones.put(zone.getId(), zone.getId().replace('_', ' '));
        return zones;
    }

    /**
     * Fills a list of zones in the component with all that there are. An option without a value stays first: it stands for
     * the device's own zone, which is named there.
     *
     * @param list the selector of the list
     */
    public static void offerIn(Component component, String list) {
        component.getElement().executeJs(OFFER, list);
    }

    /** What isn't a zone is no choice. */
    public static Optional<ZoneId> of(String id) {
        try {
            return id.isEmpty() || id.length() > LONGEST ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
