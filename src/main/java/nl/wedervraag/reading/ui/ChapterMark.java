package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.ReadMark;
import nl.wedervraag.reading.Readable;

/** At the end of a chapter: all of it is read, or can be said to be. */
final class ChapterMark extends Div {

    ChapterMark(Marking marking, Book.Chapter chapter) {
        addClassNames("chapter-mark", "no-print");
        var read = new Span(getTranslation("read.mark.chapter.done"));
        read.addClassNames("status", "was-read");
        read.getElement().setAttribute("tabindex", "-1");
        var act = new NativeButton(getTranslation("read.mark.chapter"));
        act.addClassName("link-button");
        act.setAriaLabel(
                getTranslation("read.mark.chapter") + ": " + chapter.theme().name());
        act.addClickListener(click -> {
            marking.read(unread(marking, chapter));
            read.getElement().executeJs("this.focus({preventScroll: true})");
        });
        add(read, act);
        marking.follow(() -> {
            boolean done = unread(marking, chapter).isEmpty();
            read.setVisible(done);
            act.setVisible(!done);
        });
    }

    private static List<Readable> unread(Marking marking, Book.Chapter chapter) {
        return chapter.answers().stream()
                .filter(answer -> marking.of(answer) != ReadMark.READ)
                .toList();
    }
}
