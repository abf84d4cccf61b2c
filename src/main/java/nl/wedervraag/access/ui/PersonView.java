package nl.wedervraag.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import nl.wedervraag.access.LastAdministrator;
import nl.wedervraag.access.Memberships;
import nl.wedervraag.access.Needs;
import nl.wedervraag.access.PasswordLinks;
import nl.wedervraag.access.People;
import nl.wedervraag.access.PeopleLists;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.PersonPage;
import nl.wedervraag.access.Right;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.LivePages;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Sections;
import org.jspecify.annotations.Nullable;

/** One person: what they may do and where, a new password, leaving. */
@Route("people/:person")
@PermitAll
@Needs(Right.MANAGE_PEOPLE)
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PeopleLists lists;
    private final People people;
    private final Memberships memberships;
    private final PasswordLinks passwordLinks;
    private final LivePages live;
    private final Sections sections;
    private final Clock clock;
    private final Div column = new Div();
    private @Nullable PersonPage shown;

    PersonView(
            PeopleLists lists,
            People people,
            Memberships memberships,
            PasswordLinks passwordLinks,
            LivePages live,
            Sections sections,
            Clock clock) {
        this.lists = lists;
        this.people = people;
        this.memberships = memberships;
        this.passwordLinks = passwordLinks;
        this.live = live;
        this.sections = sections;
        this.clock = clock;
        addClassName("page");
        column.addClassNames("column", "narrow", "people-page");
        add(column);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = null;
        show(new PersonId(Addresses.id(event, "person")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        live.whileOpen(this, this::refresh);
    }

    private void refresh() {
        if (shown != null) {
            try {
                show(shown.person().id());
            } catch (NotAllowed noLongerOurs) {
                // As when a lead takes the last role that somebody had on the lead's teams.
                getUI().ifPresent(ui -> ui.navigate(PeopleSection.ROOT));
            }
        }
    }

    private void show(PersonId person) {
        var page = lists.page(person);
        if (page.equals(shown)) {
            return;
        }
        shown = page;
        column.removeAll();
        column.add(sections.beside(PeopleSection.ROOT), head(page));
        if (page.person().active()) {
            column.add(
                    new RolesOfPerson(page, lists.grantable(), memberships, this::act),
                    new SignInOfPerson(page, this::help, () -> act(() -> people.signOutEverywhere(person))));
        }
        if (page.mayDeactivate()) {
            column.add(new Ending(
                    false,
                    () -> new LeavingDialog(
                                    page.person().name(),
                                    people.leavingBehind(person),
                                    () -> act(() -> people.deactivate(person)))
                            .open()));
        }
        if (page.mayReactivate()) {
            column.add(new Ending(true, () -> act(() -> people.reactivate(person))));
        }
    }

    private Component head(PersonPage page) {
        var crumbs = new Nav(new Link(PeopleSection.ROOT, getTranslation("people.title")));
        crumbs.addClassNames("crumbs", "quiet-text");
        crumbs.setAriaLabel(getTranslation("people.crumbs"));
        var words = new Paragraph(
                page.person().active()
                        ? getTranslation(
                                page.oneself() ? "people.person.oneself" : "people.person.signs-in",
                                page.person().signInName())
                        : getTranslation(
                                "people.person.deactivated", page.person().signInName()));
        words.addClassName("quiet-text");
        var head = new Div(crumbs, new H1(page.person().name()), words);
        head.addClassName("page-head");
        return head;
    }

    private void help() {
        if (shown != null) {
            var link = passwordLinks.make(shown.person().id());
            new LinkDialog(
                            getTranslation(
                                    "people.link.password", shown.person().name()),
                            getTranslation(
                                    "people.link.password.words",
                                    Moments.here(clock).dayAndTime(link.until())),
                            link)
                    .open();
        }
    }

    /** Does it and shows what became of it; whoever thereby loses this page is led to all people. */
    private void act(Runnable act) {
        try {
            act.run();
            Message.show(UI.getCurrent(), "people.done");
        } catch (LastAdministrator last) {
            Message.show(UI.getCurrent(), "people.last-administrator");
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return (shown == null ? getTranslation("people.title") : shown.person().name()) + " · Wedervraag";
    }
}
