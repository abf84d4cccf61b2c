package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.Wider;
import nl.wedervraag.shared.ui.Moments;

/** What is said here because a wider scope says it, and from where; and writing one's own. */
final class InheritedText extends Div {

    /**
     * @param start begins an own answer, or takes up the one that was set aside; null where this person can't
     * @param startFromWider the same with this text
     */
    InheritedText(
            AnswerPage page, Wider wider, boolean mayStart, Runnable start, Runnable startFromWider, Moments moments) {
        addClassName("inherited");
        var from = Reaches.word(wider.reach());
        add(
                new H2(getTranslation("answer.inherited." + Reaches.word(page.shown()) + "." + from)),
                quiet(origin(this, wider, moments)));
        var aside = wider.setAside();
        if (aside != null) {
            add(quiet(getTranslation("answer.inherited.set-aside", aside.by(), moments.dayAndTime(aside.at()))));
            if (!aside.why().isEmpty()) {
                add(quiet(getTranslation("answer.sent-back.reason", aside.why())));
            }
        }
        add(new TextBeside(wider.text(), wider.language(), true, null));
        if (mayStart) {
            add(buttons(page, wider, start, startFromWider));
        } else if (page.position().closed()) {
            add(quiet(getTranslation("answer.empty.closed")));
        }
    }

    private Div buttons(AnswerPage page, Wider wider, Runnable start, Runnable startFromWider) {
        var scope = Reaches.word(page.shown());
        var own = new Button(
                getTranslation(wider.setAside() == null ? "answer.start." + scope : "answer.start.go-on"),
                click -> start.run());
        own.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        own.setDisableOnClick(true);
        var buttons = new Div(own);
        if (wider.language() == page.language()) {
            var from = new Button(getTranslation("answer.start.from-wider"), click -> startFromWider.run());
            from.setDisableOnClick(true);
            buttons.add(from);
        }
        buttons.addClassName("beside-acts");
        return buttons;
    }

    /** By whom it was approved when, and how it stands. */
    static String origin(Component at, Wider wider, Moments moments) {
        var parts = new ArrayList<String>();
        parts.add(at.getTranslation(
                "answer.wider.approved", wider.approvedBy(), moments.dayAndYear(moments.dayOf(wider.approved()))));
        if (wider.obsolete()) {
            parts.add(at.getTranslation("read.obsolete"));
        }
        if (wider.knownBy() != null) {
            parts.add(at.getTranslation("read.not-known", moments.day(wider.knownBy())));
        }
        return String.join(" · ", parts);
    }

    private static Paragraph quiet(String words) {
        return BesideFold.quiet(words);
    }
}
