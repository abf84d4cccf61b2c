package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import nl.wedervraag.access.Person;
import nl.wedervraag.discussion.PanelStances;
import nl.wedervraag.discussion.Stance;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Whether the panel would say what a text says, with why not. */
class StancesShown extends Section {

    private final String ofAnother;
    private final Span tally = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph silent = new Paragraph();

    private @Nullable PanelStances shown;

    /** @param ofAnother names what is said of a stance that is of another text; its parameter is the day */
    StancesShown(String ofAnother) {
        this.ofAnother = ofAnother;
        addClassNames("foundations", "stances");
        tally.addClassName("quiet-text");
        var head = new Div(new H2(getTranslation("stances.title")), tally);
        head.addClassName("findings-head");
        list.addClassName("stance-list");
        silent.addClassName("quiet-text");
        add(head, list, silent);
    }

    /** @return whether that is something else than what stood there */
    final boolean show(PanelStances now, Moments moments) {
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        setVisible(!now.taken().isEmpty() || !now.silent().isEmpty());
        var counted = now.tally();
        tally.setText(getTranslation("stances.tally", counted.agree(), counted.panel()));
        list.removeAll();
        now.taken().forEach(stance -> list.add(item(stance, moments)));
        list.setVisible(!now.taken().isEmpty());
        silent.setText(getTranslation(
                "stances.silent", now.silent().stream().map(Person::name).collect(Collectors.joining(", "))));
        silent.setVisible(!now.silent().isEmpty());
        return true;
    }

    final @Nullable PanelStances shown() {
        return shown;
    }

    private ListItem item(Stance stance, Moments moments) {
        var name = new Span(stance.by().name());
        name.addClassName("title");
        var said = new Span(getTranslation(stance.agrees() ? "stances.agrees" : "stances.differs"));
        said.addClassName(stance.agrees() ? "agrees" : "differs");
        var words = new Div(name, said);
        if (!stance.why().isEmpty()) {
            var why = new Span(stance.why());
            why.addClassName("why");
            words.add(why);
        }
        var day = moments.day(stance.taken());
        var when = new Span(stance.outdated() ? getTranslation(ofAnother, day) : day);
        when.addClassName("quiet-text");
        words.add(when);
        var item =
                new ListItem(new Initials(stance.by().id().value(), stance.by().name()), words);
        item.setClassName("outdated", stance.outdated());
        return item;
    }
}
