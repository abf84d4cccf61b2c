package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.wedervraag.reading.Story;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;

/** A story beside an answer: one line says what and when, the rest unfolds. */
final class StoryBeside extends NativeDetails {

    StoryBeside(Story story, Language language, Moments moments) {
        addClassName("story");
        getElement().setAttribute("data-piece", story.id().toString());
        var title = new Span(story.title());
        title.addClassName("story-title");
        title.getElement().setAttribute("lang", story.language().code());
        var when = new Span(getTranslation(
                "read.story.when",
                getTranslation("stories.field.kind." + story.kind().toLowerCase(Locale.ROOT)),
                moments.monthOrDay(story.when())));
        when.addClassName("quiet-text");
        var line = new Span(title, when);
        line.addClassName("story-line");
        if (story.old()) {
            var old = new Span(getTranslation("stories.old"));
            old.addClassNames("status", "due");
            line.add(old);
        }
        setSummary(line);
        setContent(told(story, language, moments));
    }

    private Div told(Story story, Language language, Moments moments) {
        var told = new Div(new Paragraph(story.who()), new Paragraph(story.happened()), new Paragraph(story.changed()));
        told.addClassNames("official", "story-told");
        told.getElement().setAttribute("lang", story.language().code());
        var approved = new Span(getTranslation(
                "read.approved", story.approvedBy(), moments.dayAndYear(moments.dayOf(story.published()))));
        approved.addClassNames("status", "approved");
        var meta = new Div(approved, new Span(getTranslation("read.story.vouch", story.vouch())));
        meta.addClassName("meta");
        var all = new Div();
        if (story.language() != language) {
            var only = new Paragraph(
                    getTranslation("read.only-in." + story.language().code()));
            only.addClassNames("only-in", "quiet-text");
            all.add(only);
        }
        all.add(told, meta);
        return all;
    }
}
