package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.DueReason;
import nl.wedervraag.answers.FactInText;
import nl.wedervraag.answers.Foundation;
import nl.wedervraag.answers.Mark;
import nl.wedervraag.publishing.Kind;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;

/** That what is live is due or expired, why, and the one thing to do about it. */
final class DueNotice extends Div {

    /** @param restsOn what the answer rests on, closed challenges among it */
    DueNotice(DraftPage draft, List<Foundation> restsOn, Runnable verify, Moments moments) {
        var expired = draft.status().has(Mark.EXPIRED);
        var notice =
                new Notice(expired ? Notice.Kind.STOP : Notice.Kind.WARN, title(draft, moments), words(draft, restsOn));
        if (draft.reworded() != null) {
            // The server made this HTML from its own tree with a fixed set of tags.
            var question = new Div(new Html("<div>" + draft.reworded().html() + "</div>"));
            question.addClassNames("text-beside", "reworded");
            notice.add(question);
        }
        var facts = draft.liveFacts().stream()
                .filter(fact -> fact.differs() || fact.retiredBecause() != null)
                .toList();
        if (!facts.isEmpty()) {
            notice.add(new FactLines(facts));
        }
        if (draft.mayVerify()) {
            var button = new Button(getTranslation("answer.verify"), click -> verify.run());
            button.setDisableOnClick(true);
            notice.add(button);
        }
        add(notice);
    }

    static boolean isFor(DraftPage draft) {
        return draft.status().has(Mark.DUE) || draft.status().has(Mark.EXPIRED);
    }

    private String title(DraftPage draft, Moments moments) {
        var day = draft.reviewBy() == null ? "" : moments.day(draft.reviewBy());
        if (draft.liveKnownBy() != null) {
            return getTranslation("answer.due.title.not-known", moments.day(draft.liveKnownBy()));
        }
        if (draft.status().has(Mark.EXPIRED)) {
            return getTranslation("answer.expired.title", day);
        }
        if (draft.dueReasons().contains(DueReason.QUESTION_REWORDED)) {
            return getTranslation("answer.due.title.reworded");
        }
        return byWhatHappened(draft)
                .map(what -> getTranslation("answer.due.title." + what))
                .orElseGet(() -> getTranslation("answer.due.title", day));
    }

    private static Optional<String> byWhatHappened(DraftPage draft) {
        return Stream.of(
                        DueReason.WIDER_ANSWER,
                        DueReason.OTHER_LANGUAGE,
                        DueReason.CHALLENGE_CLOSED,
                        DueReason.FACT_CHANGED,
                        DueReason.OWNER_LEFT)
                .filter(draft.dueReasons()::contains)
                .map(reason -> switch (reason) {
                    case WIDER_ANSWER -> "wider";
                    case OTHER_LANGUAGE -> "language";
                    case CHALLENGE_CLOSED -> "challenge";
                    case FACT_CHANGED -> "fact";
                    case OWNER_LEFT -> "left";
                    case QUESTION_REWORDED -> "reworded";
                })
                .findFirst();
    }

    /** What came of a challenge that was closed is said beside what to do. */
    private String words(DraftPage draft, List<Foundation> restsOn) {
        return draft.dueReasons().contains(DueReason.CHALLENGE_CLOSED)
                ? Stream.concat(
                                restsOn.stream()
                                        .filter(one -> one.kind() == Kind.CHALLENGE && one.hasEnded())
                                        .map(one -> getTranslation(
                                                "answer.due.words.challenge",
                                                one.title(),
                                                String.valueOf(one.endedBecause()))),
                                Stream.of(words(draft)))
                        .collect(Collectors.joining(" "))
                : words(draft);
    }

    private String words(DraftPage draft) {
        if (draft.openReview() != null) {
            return "";
        }
        if (draft.liveKnownBy() != null) {
            return getTranslation("answer.due.words.not-known");
        }
        if (draft.dueReasons().contains(DueReason.QUESTION_REWORDED)) {
            return getTranslation("answer.due.words.question");
        }
        if (draft.dueReasons().contains(DueReason.WIDER_ANSWER)) {
            return getTranslation("answer.due.words.wider") + others(draft);
        }
        if (draft.dueReasons().contains(DueReason.OTHER_LANGUAGE)) {
            return getTranslation("answer.due.words.language") + others(draft);
        }
        if (draft.dueReasons().contains(DueReason.FACT_CHANGED)
                && draft.liveFacts().stream().anyMatch(FactInText::differs)) {
            return getTranslation("answer.due.words.fact");
        }
        if (draft.status().marks().size() > 1) {
            return getTranslation("answer.due.words.changed");
        }
        return draft.mayVerify()
                ? getTranslation("answer.due.words")
                : getTranslation("answer.due.words") + " " + getTranslation("answer.due.words.others");
    }

    /** Who may say that it stays, for whoever may not. */
    private String others(DraftPage draft) {
        return draft.mayApprove() ? "" : " " + getTranslation("answer.due.words.others");
    }
}
