package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wedervraag.answers.Decision;
import nl.wedervraag.answers.Missing;
import nl.wedervraag.answers.ReviewState;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Notice;

/** Says that nothing was approved and why, and leads to what is asked now. */
final class RefusalNotice extends Div {

    RefusalNotice(Decision.Refused refused) {
        var why = refused.missing().stream().map(this::words).collect(Collectors.joining(" "));
        var notice = refused.state() == ReviewState.APPROVED
                ? new Notice(
                        Notice.Kind.WARN,
                        getTranslation("review.refused.late"),
                        getTranslation("review.refused.late.words"))
                : new Notice(Notice.Kind.STOP, getTranslation("review.refused"), why);
        var difference = refused.difference();
        if (difference != null && difference.newer() != null) {
            var newer = new Link(ReviewAddress.of(difference.newer(), null), getTranslation("review.refused.newer"));
            newer.addClassName("action");
            notice.add(newer);
        }
        notice.getElement().setAttribute("role", "alert");
        add(notice);
    }

    private String words(Missing missing) {
        return getTranslation(
                "review.missing." + missing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
