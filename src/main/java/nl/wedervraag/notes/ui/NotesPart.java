package nl.wedervraag.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.wedervraag.notes.Note;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** Beside one answer: what people say in their own names, and one's own to write, change or take away. */
public final class NotesPart extends Div {

    private final NotesBeside notes;
    private final QuestionId question;
    private final String asked;
    private final Moments moments;
    private final Div below = new Div();
    private boolean open;

    NotesPart(NotesBeside notes, QuestionId question, String asked, Moments moments) {
        this.notes = notes;
        this.question = question;
        this.asked = asked;
        this.moments = moments;
        addClassNames("notes-part", "no-print");
        below.addClassName("note-below");
        show();
    }

    void show() {
        // Whoever writes goes on writing, whatever others do meanwhile.
        if (below.getChildren().anyMatch(NoteForm.class::isInstance)) {
            return;
        }
        showAll();
    }

    private void showAll() {
        removeAll();
        below.removeAll();
        var all = notes.of(question);
        var mine = all.stream().filter(Note::mine).findFirst().orElse(null);
        if (!all.isEmpty()) {
            add(fold(all.size()));
        }
        if (mine == null) {
            below.add(button("notes.add", () -> write(null)));
        }
        add(below);
    }

    private NativeDetails fold(int count) {
        var list = new Div();
        list.addClassName("notes");
        notes.of(question).forEach(note -> list.add(article(note)));
        var fold = new NativeDetails(new Span(getTranslation("notes.count", count)), list);
        fold.addClassName("story");
        fold.setOpen(open);
        fold.addToggleListener(toggle -> open = toggle.isOpened());
        return fold;
    }

    private Article article(Note note) {
        var text = new Paragraph(note.text());
        text.addClassName("note-text");
        text.getElement().setAttribute("lang", note.language().code());
        text.getElement().setAttribute("dir", "auto");
        var by = new Span(
                getTranslation(note.mine() ? "notes.mine" : "notes.by", note.author(), moments.day(note.written())));
        var meta = new Div(by);
        meta.addClassName("meta");
        var article = new Article(text, meta);
        article.addClassName("note");
        if (note.mine()) {
            meta.add(
                    new Span(getTranslation(
                            "notes.read-by." + note.audience().name().toLowerCase(Locale.ROOT))),
                    button("notes.change", () -> write(note)),
                    button("notes.delete", this::askToDelete));
        }
        return article;
    }

    private NativeButton button(String key, Runnable act) {
        var button = new NativeButton(getTranslation(key), click -> act.run());
        button.addClassName("link-button");
        button.setAriaLabel(getTranslation(key) + ": " + asked);
        return button;
    }

    private void write(@Nullable Note before) {
        below.removeAll();
        var form = new NoteForm(notes.spoken(), before, this::showAll, (language, text, audience) -> {
            notes.write(question, language, text, audience);
            open = true;
            showAll();
        });
        below.add(form);
        form.focus();
    }

    private void askToDelete() {
        below.removeAll();
        var words = new Paragraph(getTranslation("notes.delete.ask"));
        var delete = button("notes.delete.yes", () -> {
            notes.delete(question);
            showAll();
        });
        var ask = new Div(words, new Div(delete, button("notes.delete.no", this::showAll)));
        ask.addClassName("note-question");
        ask.getElement().setAttribute("role", "alert");
        below.add((Component) ask);
        delete.focus();
    }
}
