package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.facts.FactPage;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Initials;

/** Who keeps a fact true; a lead gives it to somebody else. */
final class OwnerPart extends Div {

    OwnerPart() {
        addClassName("owner-part");
    }

    void show(FactPages pages, FactPage page, Runnable changed) {
        var owner = page.fact().owner();
        removeAll();
        add(new H2(getTranslation("publishing.owner")));
        var line = new Div(new Initials(owner.id().value(), owner.name()));
        line.addClassName("owner-line");
        if (page.mayOwn()) {
            Map<String, String> people = new LinkedHashMap<>();
            pages.facts()
                    .possibleOwners(page.fact().id())
                    .forEach(one -> people.put(one.id().value().toString(), one.name()));
            people.putIfAbsent(owner.id().value().toString(), owner.name());
            line.add(new Choice(
                            getTranslation("publishing.owner"),
                            people,
                            owner.id().value().toString())
                    .onChoice(chosen -> {
                        pages.facts().setOwner(page.fact().id(), new PersonId(UUID.fromString(chosen)));
                        changed.run();
                    }));
        } else {
            line.add(new Span(owner.name()));
        }
        add(line);
    }
}
