package nl.wedervraag.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.access.Grantable;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Role;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;

/** A role for somebody who has an account already, perhaps by another team. */
class ColleagueDialog extends Dialog {

    /** What becomes of the choice. */
    interface Giving {
        void give(PersonId person, Role role, Scope scope);
    }

    ColleagueDialog(List<Person> colleagues, List<Grantable> grantable, Giving giving) {
        setHeaderTitle(getTranslation("people.colleague"));
        addClassName("people-dialog");
        Map<String, String> names = new LinkedHashMap<>();
        colleagues.forEach(one -> names.put(one.id().value().toString(), one.name()));
        var who = new Choice(
                getTranslation("people.colleague.who"),
                names,
                colleagues.getFirst().id().value().toString());
        var role = new RoleForm(grantable);
        var content = new Div(
                new Paragraph(getTranslation("people.colleague.words")),
                new Labelled(getTranslation("people.colleague.who"), who),
                role);
        content.addClassName("dialog-form");
        add(content);
        var act = new Button(getTranslation("people.role.give"), click -> {
            var chosen = colleagues.stream()
                    .filter(one -> one.id().value().toString().equals(who.chosen()))
                    .findFirst()
                    .orElseThrow(() -> new NotAllowed("no such colleague"));
            giving.give(chosen.id(), role.role(), role.scope());
            close();
        });
        act.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), act);
    }
}
