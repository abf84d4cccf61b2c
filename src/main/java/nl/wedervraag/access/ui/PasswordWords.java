package nl.wedervraag.access.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import nl.wedervraag.access.WeakPassword;

/** Why a password is refused, and what to do. */
final class PasswordWords {

    private PasswordWords() {}

    static String why(Component page, WeakPassword weak) {
        return page.getTranslation(
                "access.weak." + weak.weakness().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
