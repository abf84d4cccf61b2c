package nl.wedervraag.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wedervraag.shared.ui.Choice;
import org.jspecify.annotations.Nullable;

/** The time zone in which one sees times. The browser, which knows them all, fills the list. */
class ZoneChoice extends Div {

    private static final String FILL = """
            const list = this.querySelector('select');
            list.options[0].textContent += ' (' + Intl.DateTimeFormat().resolvedOptions().timeZone + ')';
            const there = new Set([...list.options].map(option => option.value));
            for (const zone of Intl.supportedValuesOf('timeZone')) {
              if (!there.has(zone)) list.add(new Option(zone.replaceAll('_', ' '), zone));
            }""";

    ZoneChoice(Optional<ZoneId> now, Consumer<@Nullable ZoneId> chosen) {
        addClassName("zone-choice");
        var label = new Span(getTranslation("account.zone"));
        label.addClassName("quiet-text");
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", getTranslation("account.zone.device"));
        now.ifPresent(zone -> options.put(zone.getId(), zone.getId().replace('_', ' ')));
        var choice = new Choice(
                getTranslation("account.zone"), options, now.map(ZoneId::getId).orElse(""));
        choice.onChoice(zone -> chosen.accept(parse(zone)));
        add(label, choice);
        getElement().executeJs(FILL);
    }

    /** What isn't a zone is no choice. */
    private static @Nullable ZoneId parse(String zone) {
        try {
            return zone.isEmpty() || zone.length() > 60 ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
