package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.page.ColorScheme;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.shared.Language;

/** Whoever is at the page, and what they settle for themselves. The room that knows people answers. */
public interface Oneself {

    Optional<Self> now();

    void speak(Language language);

    void colour(ColorScheme.Value scheme);

    /** Where this person lives; empty for where their device says it is. */
    Optional<ZoneId> zone();

    /** Ends the sign-in and leads to the page where one signs in. */
    void signOut();

    /** @param scheme light, dark, or light-dark for what the device says */
    record Self(UUID id, String name, Language language, ColorScheme.Value scheme) {}
}
