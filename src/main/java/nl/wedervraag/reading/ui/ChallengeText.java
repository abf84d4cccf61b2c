package nl.wedervraag.reading.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.reading.Challenge;
import nl.wedervraag.shared.ui.Moments;

/** What a team says of a problem of its own, what it gives whoever takes the position, and who stands for that. */
final class ChallengeText extends Div {

    ChallengeText(Challenge one, Moments moments) {
        var text = new Div(new Paragraph(one.problem()));
        part(text, "challenges.field.tried", one.tried());
        part(text, "challenges.field.open", one.open());
        text.addClassNames("official", "story-told");
        text.getElement().setAttribute("lang", one.language().code());
        add(text);
        if (one.opportunity() != null) {
            add(opportunity(one, one.opportunity()));
        }
        add(meta(one, moments));
        addClassName("challenge-text");
    }

    private void part(Div text, String label, String words) {
        var heading = new H4(getTranslation(label));
        heading.getElement().setAttribute("lang", getLocale().getLanguage());
        text.add(heading, new Paragraph(words));
    }

    private Div opportunity(Challenge one, String words) {
        var heading = new H4(getTranslation("believe.opportunity"));
        var text = new Paragraph(words);
        text.getElement().setAttribute("lang", one.language().code());
        var opportunity = new Div(heading, text);
        opportunity.addClassNames("official", "opportunity");
        return opportunity;
    }

    private Div meta(Challenge one, Moments moments) {
        var day = moments.dayAndYear(moments.dayOf(one.confirmed()));
        var confirmed = new Span(
                one.confirmedBy() == null
                        ? getTranslation("read.approved", one.approvedBy(), day)
                        : getTranslation("challenges.confirmed", one.confirmedBy(), day));
        confirmed.addClassNames("status", one.unsure() ? "due" : "approved");
        var meta = new Div(confirmed);
        meta.addClassName("meta");
        return meta;
    }
}
