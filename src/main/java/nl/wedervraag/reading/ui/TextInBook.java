package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import nl.wedervraag.reading.Changed;
import nl.wedervraag.reading.Readable;

/** An answer's text, which can show what is new in it since it was read. */
final class TextInBook extends Div {

    private final Readable answer;
    private boolean changes;

    TextInBook(Readable answer) {
        this.answer = answer;
        addClassName("text-in-book");
        add(official(answer.html()));
    }

    boolean showsChanges() {
        return changes;
    }

    /** Shows the changes, or where it does, not any more. */
    void turn(Optional<Changed> changed) {
        if (changes) {
            showLive();
        } else {
            changed.ifPresent(this::show);
        }
    }

    void showLive() {
        if (changes) {
            changes = false;
            removeAll();
            add(official(answer.html()));
        }
    }

    private void show(Changed changed) {
        changes = true;
        removeAll();
        if (changed.reworded()) {
            add(note("read.changed.reworded"));
        }
        if (changed.anythingGone() && !changed.showsGone()) {
            add(note("read.changed.gone"));
        }
        if (!changed.anythingNew() && !changed.anythingGone() && !changed.reworded()) {
            add(note("read.changed.form"));
        }
        add(official(changed.html()));
    }

    private Paragraph note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassNames("change-note", "quiet-text", "no-print");
        return note;
    }

    /** The server made this HTML from its own tree with a fixed set of tags. */
    private Div official(String html) {
        var text = new Div(new Html("<div>" + inOrder(html) + "</div>"));
        text.addClassName("official");
        text.getElement().setAttribute("lang", answer.language().code());
        return text;
    }

    /** A text may begin with the smaller of its two headings; a page's headings skip no level. */
    static String inOrder(String html) {
        return html.contains("<h4") ? html : html.replace("<h5", "<h4").replace("</h5", "</h4");
    }
}
