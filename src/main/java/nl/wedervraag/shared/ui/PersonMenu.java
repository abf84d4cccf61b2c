package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wedervraag.shared.Language;

/** Oneself, on top: name, language, colours, sign out. */
final class PersonMenu extends Div {

    private static final String ID = "person-menu";

    private final Oneself oneself;

    PersonMenu(Oneself oneself, Oneself.Self self) {
        this.oneself = oneself;
        add(button(self), menu(self));
    }

    private NativeButton button(Oneself.Self self) {
        var button = new NativeButton();
        button.add(new Initials(self.id(), self.name()));
        button.addClassName("person-button");
        button.setAriaLabel(getTranslation("shell.person.open", self.name()));
        button.getElement().setAttribute("popovertarget", ID);
        return button;
    }

    private Div menu(Oneself.Self self) {
        var name = new Div(self.name());
        name.addClassName("name");
        var menu = new Div(name, languages(), schemes(self), signOut());
        menu.setId(ID);
        menu.addClassName(ID);
        menu.getElement().setAttribute("popover", "auto");
        return menu;
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

    private Button signOut() {
        return new Button(getTranslation("shell.person.sign-out"), click -> SignOut.from(this, oneself));
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
