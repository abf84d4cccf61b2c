package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.Refused;
import nl.wedervraag.answers.ReviewId;
import nl.wedervraag.answers.ReviewPage;
import nl.wedervraag.answers.Reviews;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.shared.ui.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asking for approval from an answer's page, and taking it back; says so when it is refused. */
@Component
class AskingForApproval {

    private final Reviews reviews;

    AskingForApproval(Reviews reviews) {
        this.reviews = reviews;
    }

    @Nullable
    ReviewPage openReview(AnswerPage page) {
        var review = openReviewId(page);
        return review == null ? null : reviews.view(review);
    }

    /** What takes back the request that is open, or null where there is none or this person can't. */
    @Nullable
    Runnable withdrawal(AnswerPage page, Runnable then) {
        var review = openReviewId(page);
        return review == null || !reviews.view(review).mayWithdraw()
                ? null
                : () -> {
                    orSayWhyNot(() -> reviews.withdraw(review));
                    then.run();
                };
    }

    /** Asks for approval of what is stored, once all is; otherwise says that it isn't. */
    void ask(WordingId wording, CoEditor editor, Runnable then) {
        editor.flush(version -> {
            if (version < 0) {
                sayWhyNot(Refused.Reason.NOT_SAVED);
            } else {
                orSayWhyNot(() -> reviews.ask(wording, version));
            }
            then.run();
        });
    }

    private static @Nullable ReviewId openReviewId(AnswerPage page) {
        var draft = page.draft();
        return draft == null ? null : draft.openReview();
    }

    static void orSayWhyNot(Runnable act) {
        Message.putAway(UI.getCurrent());
        try {
            act.run();
        } catch (Refused refused) {
            sayWhyNot(refused.reason());
        }
    }

    private static void sayWhyNot(Refused.Reason reason) {
        Message.show(UI.getCurrent(), key(reason));
    }

    static String key(Refused.Reason reason) {
        return "answers.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
