package nl.wedervraag.access.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.PublicAddress;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The language of whoever isn't signed in: chosen before on this browser, or else the browser's own. */
@Component
class VisitorLanguage implements VaadinServiceInitListener {

    private static final String COOKIE = "wedervraag-language";

    private final CurrentPerson current;
    private final PublicAddress address;

    VisitorLanguage(CurrentPerson current, PublicAddress address) {
        this.current = current;
        this.address = address;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(init -> {
            if (current.find().isEmpty()) {
                init.getUI().setLocale(of(VaadinRequest.getCurrent()).locale());
            }
        });
    }

    void choose(Language language) {
        var cookie = new Cookie(COOKIE, language.code());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSecure((VaadinServletRequest) VaadinRequest.getCurrent()));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        VaadinResponse.getCurrent().addCookie(cookie);
        VaadinSession.getCurrent().setAttribute(Language.class, language);
    }

    /** In this very visit, and not long ago. */
    static Optional<Language> justChosen() {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Language.class));
    }

    private static Language of(VaadinRequest request) {
        return Stream.of(cookies(request))
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> Language.of(Locale.of(cookie.getValue())))
                .findFirst()
                .orElse(Language.of(request.getLocale()));
    }

    private static Cookie[] cookies(VaadinRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null ? new Cookie[0] : cookies;
    }
}
