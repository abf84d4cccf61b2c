package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.wedervraag.access.Person;
import nl.wedervraag.publishing.PieceDecision;
import nl.wedervraag.publishing.PieceMissing;
import nl.wedervraag.publishing.PieceReviewPage;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;

/** What became of a request that is no longer open, and why an approval was refused. */
final class PieceOutcome {

    private PieceOutcome() {}

    static String key(PieceMissing missing) {
        return missing == PieceMissing.CONSENT
                ? "publishing.missing.consent"
                : "review.missing." + missing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing as long as it is open. */
    static List<Notice> of(PieceReviewPage page, Component translating, Moments moments) {
        var who = page.decidedBy() == null ? "" : page.decidedBy().name();
        var when = page.decided() == null ? "" : moments.dayAndTime(page.decided());
        return switch (page.state()) {
            case OPEN -> List.of();
            case APPROVED ->
                List.of(new Notice(
                        Notice.Kind.PLAIN,
                        translating.getTranslation(
                                "review.outcome.approved",
                                page.approvals().stream().map(Person::name).collect(Collectors.joining(", ")),
                                when),
                        translating.getTranslation("publishing.outcome.approved.words"),
                        link("today", "review.to-today", translating)));
            case SENT_BACK ->
                List.of(new Notice(
                        Notice.Kind.STOP,
                        translating.getTranslation("review.outcome.sent-back", who, when),
                        translating.getTranslation(
                                "answer.sent-back.reason", Objects.requireNonNullElse(page.reason(), "")),
                        link("today", "review.to-today", translating)));
            case WITHDRAWN, REPLACED -> {
                var notice = new Notice(
                        Notice.Kind.WARN,
                        translating.getTranslation(
                                "review.outcome." + page.state().name().toLowerCase(Locale.ROOT), who, when),
                        translating.getTranslation("publishing.outcome.over"));
                if (page.newer() != null) {
                    notice.add(link(PieceReviewView.address(page.newer()), "publishing.outcome.newer", translating));
                }
                yield List.of(notice);
            }
        };
    }

    static Notice refused(PieceDecision.Refused refused, Component translating) {
        return new Notice(
                Notice.Kind.STOP,
                translating.getTranslation("publishing.not-approved"),
                refused.missing().stream()
                        .map(missing -> translating.getTranslation(key(missing)))
                        .collect(Collectors.joining(" ")));
    }

    private static Link link(String address, String words, Component translating) {
        var link = new Link(address, translating.getTranslation(words));
        link.addClassName("action");
        return link;
    }
}
