package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import nl.wedervraag.answers.Waiting;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;

/** Something that waits, with the one thing to do about it. */
final class WaitingItem extends ListItem {

    /** @param place where the answer belongs */
    WaitingItem(Waiting waiting, boolean first, String place, Moments moments) {
        var sign = new Span();
        sign.addClassNames("status", look(waiting.kind()));
        sign.getElement().setAttribute("aria-hidden", "true");
        var subject = new Div(waiting.text());
        subject.addClassName("subject");
        var words = new Div(words(waiting, place, moments));
        words.addClassName("quiet-text");
        var action = new Link(address(waiting), getTranslation("today.act." + word(waiting.kind())));
        action.addClassName("action");
        action.setClassName("primary", first && needsSomething(waiting));
        action.getElement()
                .setAttribute(
                        "aria-label", getTranslation("today.act." + word(waiting.kind())) + ": " + waiting.text());
        add(sign, new Div(subject, words), action);
    }

    static boolean needsSomething(Waiting waiting) {
        return waiting.kind() != Waiting.Kind.IN_REVIEW;
    }

    private String words(Waiting waiting, String place, Moments moments) {
        var key = "today.waits." + word(waiting.kind());
        var at = moments.dayAndTime(waiting.at());
        var reason = waiting.reason() == null ? "" : waiting.reason();
        return getTranslation(key, waiting.who().name(), at, place, reason);
    }

    private static String address(Waiting waiting) {
        var position = waiting.position();
        if (waiting.kind() == Waiting.Kind.SENT_BACK_TO_ME && position != null) {
            return new AnswerAddress(position, waiting.question(), waiting.language(), waiting.reach()).toString();
        }
        return ReviewAddress.of(waiting.review(), position);
    }

    private static String word(Waiting.Kind kind) {
        return switch (kind) {
            case TO_DECIDE -> "decide";
            case SENT_BACK_TO_ME -> "sent-back";
            case IN_REVIEW -> "in-review";
        };
    }

    private static String look(Waiting.Kind kind) {
        return switch (kind) {
            case TO_DECIDE -> "review";
            case SENT_BACK_TO_ME -> "sent-back";
            case IN_REVIEW -> "nothing";
        };
    }
}
