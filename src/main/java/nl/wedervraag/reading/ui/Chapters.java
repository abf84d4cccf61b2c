package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.Readable;
import nl.wedervraag.reading.Story;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;

/** The book's text: themes are chapters, in each the questions with what we say. */
final class Chapters extends Div {

    private final Language language;
    private final Moments moments;

    /** Of no book: for entries that stand elsewhere. */
    Chapters(Language language, Moments moments) {
        this.language = language;
        this.moments = moments;
        addClassName("chapters");
    }

    Chapters(Book book, Moments moments) {
        this(book.language(), moments);
        book.chapters().forEach(chapter -> add(chapter(chapter)));
        if (!book.stories().isEmpty()) {
            var more = new Section(new H2(getTranslation("read.stories")), stories(book.stories()));
            more.addClassName("chapter");
            add(more);
        }
    }

    private Div stories(List<Story> stories) {
        var all = new Div();
        all.addClassName("stories");
        stories.forEach(story -> all.add(new StoryBeside(story, language, moments)));
        return all;
    }

    private Section chapter(Book.Chapter chapter) {
        var section = new Section(new H2(chapter.theme().name()));
        section.addClassName("chapter");
        chapter.answers().forEach(answer -> section.add(entry(answer)));
        return section;
    }

    Article entry(Readable answer) {
        var question = new H3(answer.question());
        var entry = new Article(question);
        if (answer.obsolete()) {
            entry.add(mark("obsolete", getTranslation("read.obsolete")));
        } else if (answer.expired() != null) {
            entry.add(mark("expired", getTranslation("read.expired", moments.day(answer.expired()))));
        } else if (answer.knownBy() != null) {
            entry.add(mark("not-known", getTranslation("read.not-known", moments.day(answer.knownBy()))));
        }
        if (answer.language() != language) {
            entry.add(onlyIn(answer));
        }
        entry.add(text(answer), meta(answer));
        if (!answer.stories().isEmpty()) {
            entry.add(stories(answer.stories()));
        }
        entry.setId(answer.id().value().toString());
        entry.addClassName("entry-in-book");
        if (answer.language() != language) {
            question.getElement().setAttribute("lang", answer.language().code());
        }
        return entry;
    }

    private static Component mark(String kind, String words) {
        var mark = new Span(words);
        mark.addClassNames("status", kind);
        return mark;
    }

    /** Before the text: whoever doesn't read that language needn't begin. */
    private Paragraph onlyIn(Readable answer) {
        var words =
                new Paragraph(getTranslation("read.only-in." + answer.language().code()));
        words.addClassNames("only-in", "quiet-text");
        return words;
    }

    /** The server made this HTML from its own tree with a fixed set of tags. */
    private static Div text(Readable answer) {
        var text = new Div(new Html("<div>" + inOrder(answer.html()) + "</div>"));
        text.addClassName("official");
        text.getElement().setAttribute("lang", answer.language().code());
        return text;
    }

    /** A text may begin with the smaller of its two headings; a page's headings skip no level. */
    private static String inOrder(String html) {
        return html.contains("<h4") ? html : html.replace("<h5", "<h4").replace("</h5", "</h4");
    }

    private Div meta(Readable answer) {
        var approved = new Span(getTranslation(
                "read.approved", answer.approvedBy(), moments.dayAndYear(moments.dayOf(answer.approved()))));
        approved.addClassNames("status", "approved");
        var meta = new Div(approved, new Span(getTranslation("read.to-say", Moments.spoken(answer.seconds()))));
        meta.addClassName("meta");
        return meta;
    }
}
