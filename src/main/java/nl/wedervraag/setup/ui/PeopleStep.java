package nl.wedervraag.setup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wedervraag.access.Invitations;
import nl.wedervraag.access.NameRefused;
import nl.wedervraag.access.NewInvitation;
import nl.wedervraag.access.OneTimeAddress;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.access.Teams;
import nl.wedervraag.shared.ui.CopyButton;
import nl.wedervraag.shared.ui.SmallForm;
import nl.wedervraag.shared.ui.SmallForm.Sent;

/** Who comes, each by an address that works once and is handed over by whoever invites them. */
class PeopleStep extends Div {

    private static final String COMPANY = "company";

    private final Invitations invitations;
    private final Runnable moved;
    private final SmallForm form = new SmallForm();
    private final Div addresses = new Div();
    private final UnorderedList open = new UnorderedList();

    PeopleStep(Teams teams, Invitations invitations, Runnable moved) {
        this.invitations = invitations;
        this.moved = moved;
        addClassName("setup-step");
        open.addClassName("setup-there");
        addresses.addClassName("one-time-addresses");
        var words = new Paragraph(getTranslation("setup.people.words"));
        words.addClassName("quiet-text");
        add(new H2(getTranslation("setup.people")), words, form(scopes(teams)), addresses, open);
        list();
    }

    private Map<String, String> scopes(Teams teams) {
        var scopes = new LinkedHashMap<String, String>();
        teams.all().forEach(team -> scopes.put(team.id().value().toString(), team.name()));
        scopes.put(COMPANY, getTranslation("setup.people.company"));
        return scopes;
    }

    private SmallForm form(Map<String, String> scopes) {
        var roles = new LinkedHashMap<String, String>();
        Stream.of(Role.LEAD, Role.EDITOR, Role.VIEWER, Role.ADMINISTRATOR)
                .forEach(role -> roles.put(role.name(), getTranslation("setup.people.role." + role.name())));
        return form.text("name", getTranslation("access.start.name"), "")
                .signInName(
                        "sign-in-name",
                        getTranslation("access.sign-in.name"),
                        getTranslation("setup.people.sign-in-name.help"))
                .choice("role", getTranslation("setup.people.role"), roles, Role.LEAD.name())
                .choice(
                        "scope",
                        getTranslation("setup.people.scope"),
                        scopes,
                        scopes.keySet().iterator().next())
                .button(getTranslation("setup.people.invite"), this::invite);
    }

    private void invite(Sent sent) {
        var role = Role.valueOf(sent.text("role"));
        var everywhere = role == Role.ADMINISTRATOR || sent.text("scope").equals(COMPANY);
        try {
            var scope = everywhere ? Scope.ORGANISATION : Scope.of(new TeamId(UUID.fromString(sent.text("scope"))));
            var who = new NewInvitation(sent.text("name"), sent.text("sign-in-name"), role, scope);
            show(who.name(), invitations.invite(who));
            form.empty("name");
            form.empty("sign-in-name");
            form.say("");
            list();
            moved.run();
        } catch (NameRefused refused) {
            form.refuse(
                    refused.reason().isAboutSignInName() ? "sign-in-name" : "name",
                    getTranslation("access.start.refused." + refused.reason().name(), refused.like()));
        }
    }

    /** The newest first; those before stay, since none can be shown again. */
    private void show(String name, OneTimeAddress made) {
        var words = new Paragraph(getTranslation("setup.people.invited", name));
        var text = new Span(made.address());
        text.addClassName("address");
        text.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "textbox")
                .setAttribute("aria-readonly", "true")
                .setAttribute("aria-label", getTranslation("setup.people.address"));
        var copy = new CopyButton(getTranslation("people.link.copy"), text, getTranslation("people.link.copied"));
        var act = new Div(copy, copy.told());
        act.addClassName("copy");
        var address = new Div(words, text, act);
        address.addClassName("one-time-address");
        addresses.addComponentAsFirst(address);
        address.scrollIntoView();
    }

    private void list() {
        open.removeAll();
        invitations
                .open()
                .forEach(one -> open.add(new ListItem(getTranslation(
                        "setup.people.open",
                        one.name(),
                        getTranslation("setup.people.role." + one.role().name())))));
    }
}
