package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.function.Consumer;
import nl.wedervraag.shared.Language;
import org.springframework.stereotype.Component;

/** Gives each page its person's language and colours, from the first byte on, so that nothing flashes. */
@Component
class Preferences implements VaadinServiceInitListener {

    /** Vaadin's sign of the connection stands outside of all landmarks, and says for two seconds only what is the matter. */
    private static final String INDICATOR = "const one = document.querySelector('vaadin-connection-indicator');"
            + " if (one) { one.setAttribute('role', 'status'); one.expandedDuration = 24 * 3600 * 1000; }";

    private final Oneself oneself;

    Preferences(Oneself oneself) {
        this.oneself = oneself;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(init -> oneself.now().ifPresent(self -> {
                    init.getUI().setLocale(self.language().locale());
                    init.getUI().getPage().setColorScheme(self.scheme());
                    oneself.zone().ifPresent(zone -> Moments.live(init.getUI(), zone));
                }));
        service.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("error.reconnecting"));
            ui.getPage().executeJs(INDICATOR);
        });
        service.addIndexHtmlRequestListener(this::mark);
    }

    private void mark(IndexHtmlResponse page) {
        var html = page.getDocument().selectFirst("html");
        if (html != null) {
            var self = oneself.now();
            var requested = page.getVaadinRequest().getLocale();
            html.attr(
                    "lang",
                    self.map(Oneself.Self::language)
                            .orElse(Language.of(requested))
                            .code());
            self.map(Oneself.Self::scheme)
                    .filter(scheme -> scheme == ColorScheme.Value.LIGHT || scheme == ColorScheme.Value.DARK)
                    .ifPresent(scheme -> html.attr("style", "color-scheme: " + scheme.getValue()));
        }
    }

    /** Every page that the same browser has open. */
    static void everywhere(Consumer<UI> change) {
        for (UI ui : VaadinSession.getCurrent().getUIs()) {
            ui.access(() -> change.accept(ui));
        }
    }

    static void speak(UI ui, Language language) {
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.code());
    }
}
