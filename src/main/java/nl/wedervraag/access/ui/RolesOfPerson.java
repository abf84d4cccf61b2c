package nl.wedervraag.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wedervraag.access.Grantable;
import nl.wedervraag.access.Listed;
import nl.wedervraag.access.Memberships;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.PersonPage;
import nl.wedervraag.access.Role;
import nl.wedervraag.shared.ui.Choice;

/** A person's roles, changed and taken where whoever looks may, and one more. */
class RolesOfPerson extends Section {

    private final PersonId person;
    private final List<Grantable> grantable;
    private final Memberships memberships;
    private final Consumer<Runnable> act;

    RolesOfPerson(PersonPage page, List<Grantable> grantable, Memberships memberships, Consumer<Runnable> act) {
        this.person = page.person().id();
        this.grantable = grantable;
        this.memberships = memberships;
        this.act = act;
        addClassName("part");
        add(new H2(getTranslation("people.roles")));
        if (page.person().roles().isEmpty()) {
            add(new Paragraph(getTranslation("people.roles.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("rows");
            page.person().roles().forEach(held -> list.add(row(held)));
            add(list);
        }
        var more = withoutThoseHeld(page.person().roles());
        if (!more.isEmpty()) {
            add(one(more));
        }
        if (page.oneself() && grantable.stream().anyMatch(one -> one.roles().contains(Role.ADMINISTRATOR))) {
            var told = new Paragraph(getTranslation("people.roles.told"));
            told.addClassName("quiet-text");
            add(told);
        }
    }

    private ListItem row(Listed.Held held) {
        var where = new Span(RoleWords.scope(this, held.team()));
        where.addClassName("name");
        var row = new ListItem(where);
        if (!held.mayChange()) {
            row.add(new Span(RoleWords.of(this, held.role())));
        } else if (held.role() == Role.ADMINISTRATOR) {
            row.add(new Span(RoleWords.of(this, held.role())), remove(held));
        } else {
            row.add(change(held), remove(held));
        }
        return row;
    }

    private Choice change(Listed.Held held) {
        Map<String, String> roles = new LinkedHashMap<>();
        grantable.stream()
                .filter(one -> one.scope().equals(held.scope()))
                .flatMap(one -> one.roles().stream())
                .filter(role -> role != Role.ADMINISTRATOR)
                .forEach(role -> roles.put(role.name(), RoleWords.of(this, role)));
        return new Choice(
                        getTranslation("people.role.on", RoleWords.scope(this, held.team())),
                        roles,
                        held.role().name())
                .onChoice(chosen -> act.accept(() -> memberships.give(person, Role.valueOf(chosen), held.scope())));
    }

    private NativeButton remove(Listed.Held held) {
        var button = new NativeButton(
                getTranslation("people.role.remove"),
                click -> act.accept(() -> memberships.take(person, held.role(), held.scope())));
        button.addClassName("link-button");
        button.setAriaLabel(getTranslation("people.role.remove.of", RoleWords.of(this, held)));
        return button;
    }

    /** Where a role is held, another takes its place above; administrator stands beside it. */
    private List<Grantable> withoutThoseHeld(List<Listed.Held> held) {
        return grantable.stream()
                .map(one -> new Grantable(
                        one.scope(),
                        one.team(),
                        one.roles().stream()
                                .filter(role -> held.stream()
                                        .noneMatch(other -> other.scope().equals(one.scope())
                                                && (other.role() == Role.ADMINISTRATOR)
                                                        == (role == Role.ADMINISTRATOR)))
                                .toList()))
                .filter(one -> !one.roles().isEmpty())
                .toList();
    }

    private Div one(List<Grantable> more) {
        var form = new RoleForm(more);
        var give = new Button(
                getTranslation("people.role.give"),
                click -> act.accept(() -> memberships.give(person, form.role(), form.scope())));
        var line = new Div(form, give);
        line.addClassName("give-role");
        return line;
    }
}
