package nl.wedervraag.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import nl.wedervraag.access.Invitations;
import nl.wedervraag.shared.ui.Moments;

/** Who was invited and isn't here yet, until when, and taking it back. */
class OpenInvitations extends Section {

    OpenInvitations(List<Invitations.Open> open, Moments moments, Consumer<Invitations.Open> withdraw) {
        addClassName("open-invitations");
        var list = new UnorderedList();
        list.addClassName("rows");
        open.forEach(one -> list.add(row(one, moments, withdraw)));
        add(new H2(getTranslation("people.invitations", open.size())), list);
    }

    private ListItem row(Invitations.Open one, Moments moments, Consumer<Invitations.Open> withdraw) {
        var name = new Span(one.name());
        name.addClassName("name");
        var role = getTranslation("people.held", RoleWords.scope(this, one.team()), RoleWords.of(this, one.role()));
        var what =
                new Span(getTranslation("people.invitation", role, one.by().name(), moments.dayAndTime(one.until())));
        what.addClassName("quiet-text");
        var words = new Div(name, what);
        words.addClassName("words");
        var take = new NativeButton(getTranslation("people.invitation.withdraw"), click -> withdraw.accept(one));
        take.addClassName("link-button");
        take.setAriaLabel(getTranslation("people.invitation.withdraw.of", one.name()));
        return new ListItem(words, take);
    }
}
