package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.ReadMark;

/** How much a book is, and how much of it is still to be read. */
final class BookSize extends Div {

    private final Span changed = new Span();
    private final Span unread = new Span();

    BookSize(Book book, Marking marking) {
        addClassName("meta");
        changed.addClassNames("status", "due", "no-print");
        unread.addClassName("no-print");
        add(
                new Span(getTranslation("read.answers", book.answers())),
                new Span(getTranslation("read.minutes", Math.round(book.seconds() / 60.0))),
                changed,
                unread);
        marking.follow(() -> show(book, marking));
    }

    private void show(Book book, Marking marking) {
        long differ = marking.count(book, ReadMark.CHANGED);
        long never = marking.count(book, ReadMark.UNREAD);
        changed.setVisible(differ > 0);
        changed.setText(getTranslation("read.count.changed", differ));
        unread.setText(getTranslation(never == 0 && differ == 0 ? "read.count.none" : "read.count.unread", never));
        unread.setVisible(never > 0 || differ == 0);
    }
}
