package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.wedervraag.access.Person;
import nl.wedervraag.shared.ui.Initials;

/** Who wrote in it since the live wording: they can't approve it. */
final class WrittenBy extends Div {

    /** @param inText shows it in the text itself */
    WrittenBy(List<Person> contributors, Component inText) {
        var list = new UnorderedList();
        list.addClassName("people");
        contributors.forEach(person ->
                list.add(new ListItem(new Initials(person.id().value(), person.name()), new Span(person.name()))));
        add(new H2(getTranslation("review.written-by")), list, inText);
    }
}
