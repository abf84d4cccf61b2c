package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.publishing.PiecePage;

/** What can be done with a piece: save it, ask for its approval; and quieter, take it away. */
final class PieceFoot extends Footer {

    private final Runnable save;
    private final Runnable end;
    private final Runnable delete;
    private final Span saved = new Span();
    private final Button ask;

    PieceFoot(Runnable save, Runnable ask, Runnable end, Runnable delete) {
        this.save = save;
        this.end = end;
        this.delete = delete;
        this.ask = new Button("", click -> ask.run());
        this.ask.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        saved.addClassNames("grow", "quiet-text");
        saved.getElement().setAttribute("role", "status");
        addClassName("foot");
    }

    void show(PiecePage page) {
        removeAll();
        var piece = page.piece();
        add(saved);
        if (page.mayApprove() && piece.isLive()) {
            add(quiet(piece.kind().root() + ".end", end));
        } else if (page.mayDelete()) {
            add(quiet("publishing.delete", delete));
        }
        if (page.mayEdit()) {
            add(new Button(getTranslation("publishing.save"), click -> save.run()));
        }
        ask.setText(getTranslation(piece.isInReview() ? "answer.ask-again" : "answer.ask"));
        if (page.mayEdit() || page.mayAsk()) {
            add(ask);
        }
        setVisible(page.mayEdit() || page.mayAsk());
    }

    void saved() {
        saved.setText(getTranslation("publishing.saved"));
    }

    private NativeButton quiet(String words, Runnable act) {
        var button = new NativeButton(getTranslation(words), click -> act.run());
        button.addClassName("link-button");
        return button;
    }
}
