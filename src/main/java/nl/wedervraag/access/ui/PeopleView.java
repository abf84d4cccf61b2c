package nl.wedervraag.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import nl.wedervraag.access.Grantable;
import nl.wedervraag.access.Invitations;
import nl.wedervraag.access.Listed;
import nl.wedervraag.access.Memberships;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.OwnRoles;
import nl.wedervraag.access.PeopleLists;
import nl.wedervraag.access.Right;
import nl.wedervraag.shared.ui.EmptyState;
import nl.wedervraag.shared.ui.FormDialog;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** The people of one's teams, or of the organisation: what each may do, who was invited, and inviting. */
@Route("people")
@PermitAll
@Needs(Right.MANAGE_PEOPLE)
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "name";

    private final PeopleLists people;
    private final Memberships memberships;
    private final Invitations invitations;
    private final OwnRoles ownRoles;
    private final LivePages live;
    private final Clock clock;
    private final TextField search = new TextField();
    private final Div notices = new Div();
    private final Div open = new Div();
    private final Div list = new Div();
    private List<Grantable> grantable = List.of();
    private @Nullable Shown shown;

    private record Shown(List<Listed> people, List<Invitations.Open> invitations, List<OwnRoles.OwnRole> ownRoles) {}

    PeopleView(
            PeopleLists people,
            Memberships memberships,
            Invitations invitations,
            OwnRoles ownRoles,
            LivePages live,
            Sections sections,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.invitations = invitations;
        this.ownRoles = ownRoles;
        this.live = live;
        this.clock = clock;
        addClassName("page");
        notices.addClassName("notices");
        search.setPlaceholder(getTranslation("people.search"));
        search.setAriaLabel(getTranslation("people.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        var column = new Div(sections.beside(PeopleSection.ROOT), head(), notices, open, search, list);
        column.addClassNames("column", "narrow", "people-page");
        add(column);
        search.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(PeopleView.class, address(typed.getValue())));
            }
        });
    }

    private static QueryParameters address(String words) {
        return words.isBlank() ? QueryParameters.empty() : QueryParameters.of(WORDS, words.strip());
    }

    private Component head() {
        var words = new Paragraph(getTranslation("people.words"));
        words.addClassName("quiet-text");
        var title = new Div(new H1(getTranslation("people.title")), words);
        title.addClassName("page-head");
        var invite = new Button(getTranslation("people.invite"), click -> invite());
        invite.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var colleague = new Button(getTranslation("people.colleague"), click -> giveToColleague());
        var acts = new Div(colleague, invite);
        acts.addClassName("acts");
        var head = new Div(title, acts);
        head.addClassName("head-with-action");
        return head;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        var now = new Shown(people.all(search.getValue()), invitations.open(), ownRoles.toldToMe());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        grantable = people.grantable();
        var moments = Moments.here(clock);
        notices.removeAll();
        now.ownRoles.forEach(one -> notices.add(new OwnRoleNotice(one, moments, notice -> {
            ownRoles.seen(one.id());
            refresh();
        })));
        open.removeAll();
        if (!now.invitations.isEmpty()) {
            open.add(new OpenInvitations(now.invitations, moments, this::withdraw));
        }
        list.removeAll();
        list.add(now.people.isEmpty() ? nobody() : new PeopleTable(now.people));
    }

    private Component nobody() {
        return search.isEmpty()
                ? new EmptyState(getTranslation("people.none"), getTranslation("people.none.words"))
                : new EmptyState(
                        getTranslation("people.not-found"),
                        getTranslation("people.not-found.words", search.getValue()),
                        new Link(PeopleSection.ROOT, getTranslation("people.not-found.all")));
    }

    private void invite() {
        new InviteDialog(grantable, invitations::invite, Moments.here(clock), this::refresh).open();
    }

    private void withdraw(Invitations.Open invitation) {
        new FormDialog(
                        getTranslation("people.invitation.withdraw.title", invitation.name()),
                        getTranslation("people.invitation.withdraw"))
                .asking(
                        () -> {
                            invitations.withdraw(invitation.id());
                            refresh();
                        },
                        new Paragraph(getTranslation("people.invitation.withdraw.words")))
                .open();
    }

    private void giveToColleague() {
        new ColleagueDialog(people.colleagues(), grantable, (person, role, scope) -> {
                    memberships.give(person, role, scope);
                    Message.show(UI.getCurrent(), "people.done");
                    refresh();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title") + " · Wedervraag";
    }
}
