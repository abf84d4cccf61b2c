package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.DraftPage.SentBack;
import nl.wedervraag.answers.DraftPage.TakenAway;
import nl.wedervraag.answers.PublicationState;
import nl.wedervraag.answers.ReviewId;
import nl.wedervraag.answers.ReviewPage;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.Notice;
import org.jspecify.annotations.Nullable;

/** What one should know before writing: sent back and why, under review since when, closed. */
final class AnswerNotices extends Div {

    AnswerNotices() {
        addClassName("notices");
    }

    /**
     * @param withdraw what takes the request back, or null where this person can't
     * @param verify what says that the live wording is still true
     * @param notKnown what asks for another day by which we know, or null where this person doesn't write
     * @param known what says that the draft is an answer
     * @param bringUpToDate what makes the draft say what its facts are now
     */
    void show(
            AnswerPage page,
            @Nullable ReviewPage review,
            @Nullable Runnable withdraw,
            Runnable verify,
            @Nullable Runnable notKnown,
            Runnable known,
            Runnable bringUpToDate,
            Moments moments) {
        removeAll();
        if (page.position().closed()) {
            add(new Notice(Notice.Kind.PLAIN, getTranslation("answer.closed"), getTranslation("answer.closed.words")));
        }
        var draft = page.draft();
        if (draft != null && draft.sentBack() != null) {
            add(sentBack(draft.sentBack(), moments));
        }
        if (draft != null && draft.takenAway() != null) {
            add(takenAway(draft.takenAway(), moments));
        }
        if (draft != null && DueNotice.isFor(draft)) {
            add(new DueNotice(draft, page.restsOn(), verify, moments));
        }
        if (draft != null && FactsNotice.isFor(draft)) {
            add(new FactsNotice(draft, bringUpToDate));
        }
        if (draft != null && draft.knownBy() != null) {
            add(notKnown(draft.owner().name(), moments.day(draft.knownBy()), notKnown, known));
        }
        if (review != null) {
            add(inReview(review, page.position().id(), withdraw, moments));
        }
    }

    private Notice sentBack(SentBack sentBack, Moments moments) {
        return new Notice(
                Notice.Kind.STOP,
                getTranslation("answer.sent-back", sentBack.by().name(), moments.dayAndTime(sentBack.at())),
                getTranslation("answer.sent-back.reason", sentBack.reason()));
    }

    private Notice takenAway(TakenAway taken, Moments moments) {
        var key =
                taken.state() == PublicationState.OBSOLETE ? "answer.taken-away.obsolete" : "answer.taken-away.retired";
        return new Notice(
                Notice.Kind.WARN,
                getTranslation(key, taken.by().name(), moments.dayAndTime(taken.at())),
                getTranslation("answer.sent-back.reason", taken.reason()));
    }

    private Notice notKnown(String owner, String day, @Nullable Runnable notKnown, Runnable known) {
        var notice = new Notice(
                Notice.Kind.PLAIN,
                getTranslation("answer.not-known.title", owner, day),
                getTranslation("answer.not-known.words"));
        if (notKnown != null) {
            notice.add(
                    new Button(getTranslation("answer.not-known.other-day"), click -> notKnown.run()),
                    new Button(getTranslation("answer.not-known.known"), click -> known.run()));
        }
        return notice;
    }

    private Notice inReview(ReviewPage review, PositionId position, @Nullable Runnable withdraw, Moments moments) {
        var notice = new Notice(
                Notice.Kind.PLAIN,
                getTranslation(
                        "answer.in-review",
                        moments.dayAndTime(review.asked()),
                        review.askedBy().name()),
                getTranslation("answer.in-review.words", review.number()));
        if (withdraw != null) {
            var button = new Button(getTranslation("answer.withdraw"), click -> withdraw.run());
            button.setDisableOnClick(true);
            notice.add(button);
        }
        notice.add(look(review.review(), position));
        return notice;
    }

    private Link look(ReviewId review, PositionId position) {
        var link = new Link(ReviewAddress.of(review, position), getTranslation("answer.in-review.look"));
        link.addClassName("action");
        return link;
    }
}
