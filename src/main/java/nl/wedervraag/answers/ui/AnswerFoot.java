package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.shared.ui.Link;

/** How long it is, what is approved, and the one act: asking for approval. */
final class AnswerFoot extends Footer {

    private final Span length;
    private final Runnable ask;

    AnswerFoot(Span length, Runnable ask) {
        this.length = length;
        this.ask = ask;
        length.addClassNames("grow", "quiet-text");
        addClassName("foot");
    }

    private static Span space() {
        var space = new Span();
        space.addClassName("grow");
        return space;
    }

    void show(AnswerPage page) {
        removeAll();
        add(page.draft() == null ? space() : length);
        if (page.inForce() != null) {
            var approved = new Link(AnswerAddress.of(page).whereItIsRead(), getTranslation("answer.see-approved"));
            approved.addClassName("action");
            add(approved);
        }
        var draft = page.draft();
        if (draft != null && draft.mayAsk() && !draft.status().isSettled()) {
            var again = draft.openReview() != null;
            var button = new Button(getTranslation(again ? "answer.ask-again" : "answer.ask"), click -> ask.run());
            button.setThemeVariant(ButtonVariant.AURA_PRIMARY, !again);
            button.setDisableOnClick(true);
            add(button);
        }
        setVisible(draft != null || page.inForce() != null);
    }
}
