package nl.wedervraag.access.ui;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;
import java.util.Optional;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.OwnPreferences;
import nl.wedervraag.access.SigningIn;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Oneself;
import org.springframework.stereotype.Component;

@Component
class PersonAtPage implements Oneself {

    private final CurrentPerson current;
    private final OwnPreferences preferences;
    private final SigningIn signingIn;

    PersonAtPage(CurrentPerson current, OwnPreferences preferences, SigningIn signingIn) {
        this.current = current;
        this.preferences = preferences;
        this.signingIn = signingIn;
    }

    @Override
    public Optional<Self> now() {
        return current.find()
                .map(person ->
                        new Self(person.id().value(), person.name(), person.language(), scheme(person.colours())));
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
                    default -> ColourScheme.SYSTEM;
                });
    }

    @Override
    public Optional<ZoneId> zone() {
        return current.find().flatMap(person -> preferences.zone());
    }

    @Override
    public void signOut() {
        signingIn.signOut();
        Leaving.to(VaadinSession.getCurrent(), "sign-in");
    }

    private static ColorScheme.Value scheme(ColourScheme colours) {
        return switch (colours) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
