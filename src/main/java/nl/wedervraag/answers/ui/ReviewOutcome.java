package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import nl.wedervraag.answers.ReviewPage;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;
import org.jspecify.annotations.Nullable;

/** What became of a request that is no longer open. */
final class ReviewOutcome extends Div {

    /** @param see shows what changed since, or null for whoever came later than that */
    ReviewOutcome(ReviewPage page, Moments moments, @Nullable Runnable see) {
        var who = page.decidedBy() == null ? "" : page.decidedBy().name();
        var when = page.decided() == null ? "" : moments.dayAndTime(page.decided());
        switch (page.state()) {
            case OPEN -> {}
            case APPROVED -> add(notice(Notice.Kind.PLAIN, "approved", approvers(page), when, toToday()));
            case SENT_BACK ->
                add(new Notice(
                        Notice.Kind.STOP,
                        getTranslation("review.outcome.sent-back", who, when),
                        getTranslation("answer.sent-back.reason", page.reason() == null ? "" : page.reason()),
                        toToday()));
            case WITHDRAWN -> add(notice(Notice.Kind.WARN, "withdrawn", who, when));
            case REPLACED -> add(notice(Notice.Kind.WARN, "replaced", who, when));
        }
        if (see != null) {
            getChildren().findFirst().ifPresent(notice -> ((Notice) notice).add(seeWhatChanged(see)));
        }
    }

    private String approvers(ReviewPage page) {
        return page.approvals().stream()
                .map(approval -> Approvers.name(approval, this))
                .collect(Collectors.joining(", "));
    }

    private Link toToday() {
        var link = new Link("today", getTranslation("review.to-today"));
        link.addClassName("action");
        return link;
    }

    private Button seeWhatChanged(Runnable see) {
        return new Button(getTranslation("review.refused.see"), click -> see.run());
    }

    private Notice notice(Notice.Kind kind, String outcome, String who, String when, Component... actions) {
        var key = "review.outcome." + outcome;
        return new Notice(kind, getTranslation(key, who, when), getTranslation(key + ".words"), actions);
    }
}
