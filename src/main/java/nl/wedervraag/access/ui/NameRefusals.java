package nl.wedervraag.access.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import nl.wedervraag.access.NameRefused;

/** Why a name can't be taken, and what to do, in words. */
final class NameRefusals {

    private NameRefusals() {}

    static String words(Component page, NameRefused refused) {
        var reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return page.getTranslation("people.refused." + reason, refused.like());
    }
}
