package nl.wedervraag.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import nl.wedervraag.shared.Language;

/** The languages, each called by its own name, before anybody is known. */
class LanguageSwitch extends Div {

    LanguageSwitch(VisitorLanguage visitor) {
        addClassName("options");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("shell.person.language"));
        var segments = new Div(button("English", Language.EN, visitor), button("Nederlands", Language.NL, visitor));
        segments.addClassName("segments");
        add(segments);
    }

    private NativeButton button(String name, Language language, VisitorLanguage visitor) {
        var button = new NativeButton(name, click -> {
            visitor.choose(language);
            var ui = UI.getCurrentOrThrow();
            ui.setLocale(language.locale());
            ui.refreshCurrentRoute(true);
        });
        button.getElement().setAttribute("lang", language.code());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(Language.of(getLocale()) == language));
        return button;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI()
                .getPage()
                .executeJs(
                        "document.documentElement.lang = $0",
                        Language.of(getLocale()).code());
    }
}
