package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.answers.DueReason;
import nl.wedervraag.answers.DueWording;
import nl.wedervraag.answers.Freshness;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;

/** Live wording that is due or expired, with the way to where one looks at it again. */
final class DueItem extends ListItem {

    /** @param place where the answer belongs */
    DueItem(DueWording due, String place, Moments moments) {
        var sign = new Span();
        sign.addClassNames("status", due.freshness() == Freshness.EXPIRED ? "expired" : "due");
        sign.getElement().setAttribute("aria-hidden", "true");
        var subject = new Div(due.text());
        subject.addClassName("subject");
        var words = new Div(words(due, place, moments));
        words.addClassName("quiet-text");
        add(sign, new Div(subject, words));
        if (due.position() != null) {
            var label = getTranslation(verifies(due) ? "today.act.verify" : "today.act.look-again");
            var action = new Link(
                    new AnswerAddress(due.position(), due.question(), due.language(), due.reach()).toString(), label);
            action.addClassName("action");
            action.getElement().setAttribute("aria-label", label + ": " + due.text());
            add(action);
        }
    }

    private static boolean verifies(DueWording due) {
        return due.mayVerify() && !due.reasons().contains(DueReason.QUESTION_REWORDED);
    }

    private String words(DueWording due, String place, Moments moments) {
        var day = due.reviewBy() == null ? "" : moments.day(due.reviewBy());
        return getTranslation(key(due), day, place, due.owner().name());
    }

    private static String key(DueWording due) {
        if (!due.known()) {
            return "today.due.not-known";
        }
        if (due.freshness() == Freshness.EXPIRED) {
            return "today.due.expired";
        }
        if (due.reasons().contains(DueReason.QUESTION_REWORDED)) {
            return "today.due.reworded";
        }
        if (due.reasons().contains(DueReason.WIDER_ANSWER)) {
            return "today.due.wider";
        }
        if (due.reasons().contains(DueReason.OTHER_LANGUAGE)) {
            return "today.due.language";
        }
        if (due.reasons().contains(DueReason.CHALLENGE_CLOSED)) {
            return "today.due.challenge";
        }
        if (due.reasons().contains(DueReason.FACT_CHANGED)) {
            return "today.due.fact";
        }
        return due.reasons().contains(DueReason.OWNER_LEFT) ? "today.due.left" : "today.due.by";
    }
}
