package nl.wedervraag.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.wedervraag.access.Listed;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Link;

/** A row for each person: the name leads to their page, beside it what they may do and where. */
class PeopleTable extends UnorderedList {

    PeopleTable(List<Listed> people) {
        addClassName("people-list");
        getElement().setAttribute("aria-label", getTranslation("people.title"));
        people.forEach(one -> add(row(one)));
    }

    private ListItem row(Listed one) {
        var initials = new Initials(one.id().value(), one.name());
        // The name stands beside it.
        initials.getElement().setAttribute("aria-hidden", "true");
        var name = new Link(PeopleSection.ROOT + "/" + one.id().value(), one.name());
        name.addClassName("name");
        var signInName = new Span(one.signInName());
        signInName.addClassName("quiet-text");
        var words = new Div(name, signInName);
        words.addClassName("words");
        var row = new ListItem(initials, words, roles(one));
        row.addClassName(one.active() ? "active" : "gone");
        return row;
    }

    private Div roles(Listed one) {
        var roles = new Div();
        roles.addClassName("roles");
        if (!one.active()) {
            roles.add(new Span(getTranslation("people.deactivated")));
        } else if (one.roles().isEmpty()) {
            roles.add(new Span(getTranslation("people.without-role")));
        } else {
            one.roles().forEach(held -> {
                var chip = new Span(RoleWords.of(this, held));
                chip.addClassName("chip");
                roles.add(chip);
            });
        }
        return roles;
    }
}
