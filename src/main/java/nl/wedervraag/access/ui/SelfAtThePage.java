package nl.wedervraag.access.ui;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.OwnPreferences;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Oneself;
import org.springframework.stereotype.Component;

/** Tells the shell who is signed in, and keeps what they settle for themselves. */
@Component
class SelfAtThePage implements Oneself {

    private final CurrentPerson current;
    private final OwnPreferences preferences;
    private final AuthenticationContext authentication;

    SelfAtThePage(CurrentPerson current, OwnPreferences preferences, AuthenticationContext authentication) {
        this.current = current;
        this.preferences = preferences;
        this.authentication = authentication;
    }

    @Override
    public Optional<Self> now() {
        return current.find().map(SelfAtThePage::self);
    }

    private static Self self(SignedIn person) {
        return new Self(person.id().value(), person.name(), person.language(), scheme(person.colours()));
    }

    @Override
    public void speak(Language language) {
        preferences.speak(language);
    }

    @Override
    public void colour(ColorScheme.Value scheme) {
        preferences.colour(
                switch (scheme) {
                    case LIGHT -> ColourScheme.LIGHT;
                    case DARK -> ColourScheme.DARK;
                    case SYSTEM, NORMAL, LIGHT_DARK, DARK_LIGHT -> ColourScheme.SYSTEM;
                });
    }

    @Override
    public void signOut() {
        authentication.logout();
    }

    private static ColorScheme.Value scheme(ColourScheme colours) {
        return switch (colours) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
