package nl.wedervraag.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.FirstAdministrator;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SigningIn;
import nl.wedervraag.shared.Language;

@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SigningIn signingIn;
    private final CurrentPerson current;
    private final Div own;
    private final FirstAdministrator first;

    SignInView(SigningIn signingIn, CurrentPerson current, FirstAdministrator first, VisitorLanguage language) {
        this.signingIn = signingIn;
        this.current = current;
        this.first = first;
        addClassName("sign-in");
        var brand = new Span("Wedervraag");
        brand.addClassName("brand");
        var top = new Div(brand, new LanguageSwitch(language));
        top.addClassName("sign-in-top");
        var demo = signingIn.demoPeople(Language.of(getLocale()));
        var form = new SignInForm(signingIn::withPassword, this::welcome);
        own = new Div(new H1(getTranslation("access.sign-in.title")), form, forgotten());
        own.addClassName("sign-in-own");
        var ways = new Div(own);
        ways.addClassName("sign-in-ways");
        if (demo.isEmpty()) {
            form.takeFocus();
        } else {
            // Its people have no passwords: theirs is the way that nearly everybody takes here.
            ways.addComponentAsFirst(new DemoChoice(demo, this::asDemoPerson));
        }
        add(top, ways);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        if (first.isWanted()) {
            event.forwardTo("start");
            return;
        }
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EndedNotice.PARAMETER)
                .flatMap(EndedNotice::of)
                .ifPresent(ended -> own.addComponentAtIndex(1, new EndedNotice(ended)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.sign-in.title") + " · Wedervraag";
    }

    private Paragraph forgotten() {
        var words = new Paragraph(getTranslation("access.sign-in.forgotten"));
        words.addClassNames("quiet-text", "forgotten");
        return words;
    }

    private void asDemoPerson(PersonId person) {
        signingIn.asDemoPerson(person, VisitorLanguage.justChosen());
        welcome();
    }

    /** The page loads anew, with a session of its own: nothing of the time before signing in stays. */
    private void welcome() {
        Leaving.signedIn(VaadinSession.getCurrent(), signingIn.wanted().orElse("/"));
    }
}
