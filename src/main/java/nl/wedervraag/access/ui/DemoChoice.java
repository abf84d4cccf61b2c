package nl.wedervraag.access.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import nl.wedervraag.access.DemoPeople.DemoPerson;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.shared.ui.Initials;

/** The demo's people, one click each, under a banner that says what this is. */
class DemoChoice extends Section {

    DemoChoice(List<DemoPerson> people, Consumer<PersonId> chosen) {
        addClassName("demo-choice");
        var banner = new Paragraph(getTranslation("access.sign-in.demo.banner"));
        banner.addClassName("demo-banner");
        var list = new UnorderedList();
        people.forEach(person -> list.add(new ListItem(button(person, chosen))));
        add(banner, new H2(getTranslation("access.sign-in.demo.title")), list);
    }

    private static NativeButton button(DemoPerson person, Consumer<PersonId> chosen) {
        var initials = new Initials(person.id().value(), person.name());
        // The name stands beside it.
        initials.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(person.name());
        name.addClassName("name");
        var what = new Span(person.what());
        what.addClassName("quiet-text");
        var words = new Span(name, what);
        words.addClassName("words");
        var button = new NativeButton();
        button.add(initials, words);
        button.addClickListener(click -> chosen.accept(person.id()));
        return button;
    }
}
