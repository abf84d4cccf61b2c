package nl.wedervraag.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import nl.wedervraag.access.OwnAccount;
import nl.wedervraag.access.OwnPreferences;
import nl.wedervraag.access.OwnSignIn;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Oneself;
import nl.wedervraag.shared.ui.OwnLook;

/** One's own account: how pages look and speak, the password, where one is signed in. */
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private final OwnAccount account;
    private final OwnPreferences preferences;
    private final LivePages live;
    private final Clock clock;
    private final Div signIns = new Div();
    private List<OwnSignIn> shown = List.of();

    AccountView(OwnAccount account, OwnPreferences preferences, Oneself oneself, LivePages live, Clock clock) {
        this.account = account;
        this.preferences = preferences;
        this.live = live;
        this.clock = clock;
        addClassName("page");
        var own = account.account();
        var words = new Paragraph(getTranslation("account.words", own.name(), own.signInName()));
        words.addClassName("quiet-text");
        var head = new Div(new H1(getTranslation("account.title")), words);
        head.addClassName("page-head");
        var look = part("account.pages");
        oneself.now().ifPresent(self -> look.add(new OwnLook(oneself, self)));
        look.add(new ZoneChoice(preferences.zone(), this::live));
        var password = part("account.password");
        password.add(
                own.withPassword()
                        ? new PasswordChange(own.signInName(), account::changePassword)
                        : new Paragraph(getTranslation("account.password.none")));
        var places = part("account.sign-ins");
        places.add(signIns);
        var column = new Div(head, look, password, places);
        column.addClassNames("column", "narrow", "people-page");
        add(column);
    }

    private Section part(String title) {
        var part = new Section(new H2(getTranslation(title)));
        part.addClassName("part");
        return part;
    }

    private void live(java.time.@org.jspecify.annotations.Nullable ZoneId zone) {
        preferences.live(zone);
        getUI().ifPresent(ui -> Moments.live(ui, zone));
        shown = List.of();
        refresh();
        Message.show(UI.getCurrent(), "account.zone.kept");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        var now = account.signIns();
        if (!now.equals(shown)) {
            shown = now;
            signIns.removeAll();
            signIns.add(new OwnSignIns(now, Moments.here(clock), account::end, account::endOthers, this::refresh));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.title") + " · Wedervraag";
    }
}
