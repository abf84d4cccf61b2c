package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.notes.ui.NotesBeside;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.Challenge;
import nl.wedervraag.reading.Readable;
import nl.wedervraag.reading.Story;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** The book's text: themes are chapters, in each the questions with what we say. */
final class Chapters extends Div {

    private final Language language;
    private final Moments moments;
    private final @Nullable Marking marking;
    private final @Nullable NotesBeside notes;

    private Chapters(Language language, Moments moments, @Nullable Marking marking, @Nullable NotesBeside notes) {
        this.language = language;
        this.moments = moments;
        this.marking = marking;
        this.notes = notes;
        addClassName("chapters");
    }

    /** Of no book: for entries that stand elsewhere. */
    Chapters(Language language, Moments moments) {
        this(language, moments, null, null);
    }

    /** Of a book that nobody goes on reading in. */
    Chapters(Book book, Moments moments) {
        this(book, moments, null, null);
    }

    Chapters(Book book, Moments moments, @Nullable Marking marking, @Nullable NotesBeside notes) {
        this(book.language(), moments, marking, notes);
        book.chapters().forEach(chapter -> add(chapter(chapter, marking)));
        if (!book.stories().isEmpty()) {
            add(more("read.stories", beside(book.stories(), List.of())));
        }
        if (!book.challenges().isEmpty()) {
            add(more("read.challenges", beside(List.of(), book.challenges())));
        }
    }

    private Section more(String title, Div pieces) {
        var more = new Section(new H2(getTranslation(title)), pieces);
        more.addClassName("chapter");
        return more;
    }

    private Div beside(List<Story> stories, List<Challenge> challenges) {
        var all = new Div();
        all.addClassName("stories");
        stories.forEach(story -> all.add(new StoryBeside(story, language, moments)));
        challenges.forEach(challenge -> all.add(new ChallengeBeside(challenge, language, moments)));
        return all;
    }

    private Section chapter(Book.Chapter chapter, @Nullable Marking marks) {
        var section = new Section(new H2(chapter.theme().name()));
        section.addClassName("chapter");
        chapter.answers().forEach(answer -> section.add(entry(answer)));
        if (marks != null && chapter.answers().size() > 1) {
            section.add(new ChapterMark(marks, chapter));
        }
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
        var text = new TextInBook(answer);
        entry.add(text, meta(answer, text));
        if (!answer.stories().isEmpty() || !answer.challenges().isEmpty()) {
            entry.add(beside(answer.stories(), answer.challenges()));
        }
        if (notes != null) {
            entry.add(notes.part(answer.id(), answer.question(), moments));
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

    private Div meta(Readable answer, TextInBook text) {
        var approved = new Span(getTranslation(
                "read.approved", answer.approvedBy(), moments.dayAndYear(moments.dayOf(answer.approved()))));
        approved.addClassNames("status", "approved");
        var meta = new Div(approved, new Span(getTranslation("read.to-say", Moments.spoken(answer.seconds()))));
        meta.addClassName("meta");
        if (marking != null) {
            meta.add(new EntryMark(marking, answer, text));
        }
        return meta;
    }
}
