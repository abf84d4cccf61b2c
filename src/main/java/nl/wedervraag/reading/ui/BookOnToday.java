package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.reading.ReadMarks;
import nl.wedervraag.reading.ToRead;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.OnToday;

/** That approved answers wait to be read, for whoever reads them to use them. */
@org.springframework.stereotype.Component
class BookOnToday implements OnToday {

    private final ReadMarks marks;
    private final CurrentPerson current;

    BookOnToday(ReadMarks marks, CurrentPerson current) {
        this.marks = marks;
        this.current = current;
    }

    @Override
    public List<Component> later() {
        var books = toRead();
        if (books.isEmpty()) {
            return List.of();
        }
        var list = new UnorderedList();
        list.addClassName("waiting");
        books.forEach(book -> list.add(item(book)));
        var section = new Section();
        section.add(new H2(section.getTranslation("read.today")), list);
        return List.of(section);
    }

    @Override
    public int waiting() {
        return toRead().size();
    }

    private List<ToRead> toRead() {
        return current.find().map(person -> marks.toRead(person.language())).orElse(List.of());
    }

    private static ListItem item(ToRead book) {
        var sign = new Span();
        sign.addClassName("status");
        sign.setClassName("due", book.changed() > 0);
        sign.getElement().setAttribute("aria-hidden", "true");
        var subject = new Div(book.name() + " · " + book.team());
        subject.addClassName("subject");
        List<String> words = new ArrayList<>();
        if (book.changed() > 0) {
            words.add(sign.getTranslation("read.today.changed", book.changed()));
        }
        if (book.unread() > 0) {
            words.add(sign.getTranslation("read.today.unread", book.unread()));
        }
        var line = new Div(String.join(" · ", words));
        line.addClassName("quiet-text");
        var act = sign.getTranslation("read.today.act");
        var link = new Link(ReadView.ROOT + "/" + book.position().value(), act);
        link.addClassName("action");
        link.getElement().setAttribute("aria-label", act + ": " + book.name());
        return new ListItem(sign, new Div(subject, line), link);
    }
}
