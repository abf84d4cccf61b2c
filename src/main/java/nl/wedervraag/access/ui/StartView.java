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
import java.util.Map;
import java.util.Set;
import nl.wedervraag.access.FirstAdministrator;
import nl.wedervraag.access.FirstAdministrator.Newcomer;
import nl.wedervraag.access.NameRefused;
import nl.wedervraag.access.WeakPassword;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.SmallForm;
import nl.wedervraag.shared.ui.SmallForm.Sent;

/** Where an empty Wedervraag gets its first person. Once there is one, it leads to signing in. */
@Route(value = "start", autoLayout = false)
@AnonymousAllowed
class StartView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstAdministrator first;
    private final SmallForm form = new SmallForm();

    StartView(FirstAdministrator first, VisitorLanguage language) {
        this.first = first;
        addClassName("sign-in");
        var brand = new Span("Wedervraag");
        brand.addClassName("brand");
        var top = new Div(brand, new LanguageSwitch(language));
        top.addClassName("sign-in-top");
        var words = new Paragraph(getTranslation("access.start.words"));
        words.addClassName("quiet-text");
        var own = new Div(new H1(getTranslation("access.start.title")), words, form());
        own.addClassName("sign-in-own");
        var ways = new Div(own);
        ways.addClassName("sign-in-ways");
        add(top, ways);
    }

    private SmallForm form() {
        return form.code("code", getTranslation("access.start.code"), getTranslation("access.start.code.help"))
                .text("name", getTranslation("access.start.name"), "")
                .signInName(
                        "username",
                        getTranslation("access.sign-in.name"),
                        getTranslation("access.start.sign-in-name.help"))
                .newPassword(
                        "password",
                        getTranslation("access.sign-in.password"),
                        getTranslation("access.start.password.help"))
                .boxes("leads", "", Map.of("yes", getTranslation("access.start.leads")), Set.of())
                .button(getTranslation("access.start.do"), this::sent);
    }

    private void sent(Sent sent) {
        try {
            var who = new Newcomer(
                    sent.text("name"),
                    sent.text("username"),
                    sent.text("password"),
                    Language.of(getLocale()),
                    !sent.ticked("leads").isEmpty());
            switch (first.make(sent.text("code"), who, getTranslation("access.start.organisation"))) {
                case WELCOME -> Leaving.signedIn(VaadinSession.getCurrent(), "/setup");
                case WRONG_CODE -> form.refuse("code", getTranslation("access.start.wrong-code"));
                case TOO_MANY -> form.say(getTranslation("access.start.too-many"));
                case TOO_LATE -> form.say(getTranslation("access.start.too-late"));
            }
        } catch (NameRefused refused) {
            form.refuse(
                    refused.reason().isAboutSignInName() ? "username" : "name",
                    getTranslation("access.start.refused." + refused.reason().name()));
        } catch (WeakPassword weak) {
            form.refuse(
                    "password",
                    getTranslation("access.start.weak." + weak.weakness().name()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!first.isWanted()) {
            event.forwardTo("");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.start.title") + " · Wedervraag";
    }
}
