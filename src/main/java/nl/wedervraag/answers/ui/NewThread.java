package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.wedervraag.access.Person;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.discussion.ui.CommentForm;
import nl.wedervraag.shared.Language;

/** Where somebody begins to speak of words that they selected. */
final class NewThread extends ListItem {

    private final DocumentId document;
    private final CoEditor.Selected words;
    private final CommentForm form;

    NewThread(
            DocumentId document,
            CoEditor.Selected words,
            Language language,
            Supplier<List<Person>> people,
            Consumer<String> send,
            Runnable cancel) {
        this.document = document;
        this.words = words;
        addClassNames("finding", "thread", "begun");
        // The editor has marked the words so.
        getElement().setAttribute("data-finding", "new");
        var quote = new Span(getTranslation("findings.quote", FindingCard.shortened(words.quote())));
        quote.getElement().setAttribute("lang", language.code());
        quote.addClassName("quote");
        form = new CommentForm("comments.new-form", "", people, send, cancel);
        add(quote, form);
    }

    boolean isAbout(DocumentId other) {
        return document.equals(other);
    }

    int from() {
        return words.from();
    }

    void focus() {
        form.focus();
    }
}
