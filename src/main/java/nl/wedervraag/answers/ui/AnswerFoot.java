package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.shared.ui.Link;

/**
 * How long it is, what is approved, and the one act: asking for approval.
 *
 * <p>The button stays the same one for as long as the page is open: somebody else's act may show the page again
 * between the press of a button and what comes of it, and a press isn't lost by that.
 */
final class AnswerFoot extends Footer {

    private final Span length;
    private final Div approved = new Div();
    private final Button ask;

    AnswerFoot(Span length, Runnable ask) {
        this.length = length;
        length.addClassNames("quiet-text");
        var room = new Div(length);
        room.addClassName("grow");
        this.ask = new Button("", click -> ask.run());
        this.ask.setDisableOnClick(true);
        addClassName("foot");
        add(room, approved, this.ask);
    }

    void show(AnswerPage page) {
        var draft = page.draft();
        length.setVisible(draft != null);
        approved.removeAll();
        approved.setVisible(page.inForce() != null);
        if (page.inForce() != null) {
            var link = new Link(AnswerAddress.of(page).whereItIsRead(), getTranslation("answer.see-approved"));
            link.addClassName("action");
            approved.add(link);
        }
        var mayAsk = draft != null && draft.mayAsk() && !draft.status().isSettled();
        var again = draft != null && draft.openReview() != null;
        ask.setText(getTranslation(again ? "answer.ask-again" : "answer.ask"));
        ask.setThemeVariant(ButtonVariant.AURA_PRIMARY, !again);
        ask.setEnabled(true);
        ask.setVisible(mayAsk);
        setVisible(draft != null || page.inForce() != null);
    }
}
