package nl.wedervraag.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Zones;
import org.jspecify.annotations.Nullable;

/** The time zone in which one sees times. */
class ZoneChoice extends Div {

    ZoneChoice(Optional<ZoneId> now, Consumer<@Nullable ZoneId> chosen) {
        addClassName("zone-choice");
        var label = new Span(getTranslation("account.zone"));
        label.addClassName("quiet-text");
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", getTranslation("account.zone.device"));
        now.map(Zones::known).ifPresent(options::putAll);
        var choice = new Choice(
                getTranslation("account.zone"), options, now.map(ZoneId::getId).orElse(""));
        choice.onChoice(zone -> chosen.accept(Zones.of(zone).orElse(null)));
        add(label, choice);
        Zones.offerIn(this, "select");
    }
}
