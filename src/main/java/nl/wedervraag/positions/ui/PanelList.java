package nl.wedervraag.positions.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Initials;

/** Who interviews for a position. */
final class PanelList extends Section {

    private final ArrangedPositions arranged;
    private final Runnable changed;

    PanelList(ArrangedPositions arranged, Runnable changed) {
        this.arranged = arranged;
        this.changed = changed;
    }

    void show(Arranged now) {
        removeAll();
        var position = now.position().id();
        add(new H2(getTranslation("positions.panel.title")));
        var words =
                new Paragraph(getTranslation(now.panel().isEmpty() ? "positions.panel.none" : "positions.panel.words"));
        words.addClassName("quiet-text");
        add(words);
        var list = new UnorderedList();
        list.addClassName("panel-list");
        now.panel().forEach(person -> list.add(member(position, person)));
        add(list);
        if (!now.candidates().isEmpty()) {
            add(choice(now, position));
        }
    }

    private ListItem member(PositionId position, Person person) {
        var name = new Span(person.name());
        name.addClassName("row-words");
        var remove = new NativeButton(getTranslation("positions.panel.remove"), click -> {
            arranged.panels().remove(position, person.id());
            changed.run();
        });
        remove.addClassName("link-button");
        remove.setAriaLabel(getTranslation("positions.panel.remove") + ": " + person.name());
        return new ListItem(new Initials(person.id().value(), person.name()), name, remove);
    }

    private Choice choice(Arranged now, PositionId position) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", getTranslation("positions.panel.add"));
        now.candidates().forEach(person -> names.put(person.id().value().toString(), person.name()));
        return new Choice(getTranslation("positions.panel.add"), names, "").onChoice(chosen -> {
            if (!chosen.isEmpty()) {
                arranged.panels().add(position, new PersonId(UUID.fromString(chosen)));
                changed.run();
            }
        });
    }
}
