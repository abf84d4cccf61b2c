package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wedervraag.shared.Language;

/** The language and the colours of one's pages, which change at once in all that this browser has open. */
public final class OwnLook extends Div {

    private final transient Oneself oneself;

    public OwnLook(Oneself oneself, Oneself.Self self) {
        this.oneself = oneself;
        addClassName("own-look");
        add(languages(), schemes(self));
    }

    private Options<Language> languages() {
        Map<Language, String> languages = new LinkedHashMap<>();
        // A language is called by its own name, whatever the page speaks.
        languages.put(Language.EN, "English");
        languages.put(Language.NL, "Nederlands");
        return new Options<>(getTranslation("shell.person.language"), languages, Language.of(getLocale()), this::speak);
    }

    private Options<ColorScheme.Value> schemes(Oneself.Self self) {
        Map<ColorScheme.Value, String> schemes = new LinkedHashMap<>();
        schemes.put(ColorScheme.Value.LIGHT_DARK, getTranslation("shell.person.colours.system"));
        schemes.put(ColorScheme.Value.LIGHT, getTranslation("shell.person.colours.light"));
        schemes.put(ColorScheme.Value.DARK, getTranslation("shell.person.colours.dark"));
        return new Options<>(getTranslation("shell.person.colours"), schemes, self.scheme(), this::colour);
    }

    private void speak(Language language) {
        oneself.speak(language);
        Preferences.everywhere(ui -> {
            Preferences.speak(ui, language);
            ui.refreshCurrentRoute(true);
        });
    }

    private void colour(ColorScheme.Value scheme) {
        oneself.colour(scheme);
        Preferences.everywhere(ui -> ui.getPage().setColorScheme(scheme));
    }
}
