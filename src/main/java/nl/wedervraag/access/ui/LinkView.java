package nl.wedervraag.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.LinkShown;
import nl.wedervraag.access.SigningIn;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Link;

/**
 * Where a one-time address leads. Its secret stands behind the '#': the browser keeps it, and hands it over in the body of
 * a request. Showing the page uses nothing up; choosing a password does.
 */
@Route(value = "link", autoLayout = false)
@AnonymousAllowed
class LinkView extends Main implements HasDynamicTitle {

    /** Another secret on the page that is open is another page. */
    private static final String SECRET = """
            addEventListener('hashchange', () => location.reload());
            return location.hash.slice(1)""";

    private final transient SigningIn signingIn;
    private final transient CurrentPerson current;
    private final Div own = new Div();

    LinkView(SigningIn signingIn, CurrentPerson current, VisitorLanguage language) {
        this.signingIn = signingIn;
        this.current = current;
        addClassName("sign-in");
        var brand = new Span("Wedervraag");
        brand.addClassName("brand");
        var top = new Div(brand, new LanguageSwitch(language));
        top.addClassName("sign-in-top");
        own.addClassNames("sign-in-own", "link-own");
        var ways = new Div(own);
        ways.addClassName("sign-in-ways");
        add(top, ways);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(SECRET).then(String.class, this::show);
    }

    private void show(String secret) {
        own.removeAll();
        signingIn.behindLink(secret).ifPresentOrElse(shown -> show(secret, shown), this::showDead);
    }

    private void show(String secret, LinkShown shown) {
        switch (shown) {
            case LinkShown.Welcome welcome -> {
                own.add(new H1(getTranslation("link.welcome", welcome.name())));
                own.add(new Paragraph(getTranslation(
                        "link.welcome.words",
                        welcome.invitedBy(),
                        welcome.organisation(),
                        RoleWords.scope(this, welcome.team()),
                        RoleWords.of(this, welcome.role()))));
            }
            case LinkShown.NewPassword password -> {
                own.add(new H1(getTranslation("link.password")));
                own.add(new Paragraph(getTranslation("link.password.words", password.name())));
            }
        }
        current.find().ifPresent(person -> own.add(new Paragraph(getTranslation("link.signed-in", person.name()))));
        own.add(new NewPasswordForm(shown.signInName(), password -> use(secret, password)));
    }

    private void use(String secret, String password) {
        if (signingIn.withLink(secret, password, Language.of(getLocale()))) {
            Leaving.signedIn(VaadinSession.getCurrent(), "/");
        } else {
            own.removeAll();
            showDead();
        }
    }

    private void showDead() {
        own.add(
                new H1(getTranslation("link.dead")),
                new Paragraph(getTranslation("link.dead.words")),
                new Link("sign-in", getTranslation("link.dead.sign-in")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("link.title") + " · Wedervraag";
    }
}
