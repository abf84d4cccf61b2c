package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.UI;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.Stewardship;
import nl.wedervraag.answers.Verifications;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeping an answer true, from its page: verifying it, and saying who does so until when. */
@Component
class Keeping {

    private final Stewardship stewardship;
    private final Verifications verifications;

    Keeping(Stewardship stewardship, Verifications verifications) {
        this.stewardship = stewardship;
        this.verifications = verifications;
    }

    /** What asks who keeps it true and until when, or null where there is nothing yet or this person can't say. */
    @Nullable
    Runnable change(AnswerPage page, Runnable then) {
        var draft = page.draft();
        return draft == null || !draft.maySettle() ? null : () -> new KeepingDialog(stewardship, draft, then).open();
    }

    Runnable verification(AnswerPage page, Runnable then, Moments moments) {
        var draft = page.draft();
        return () -> {
            if (draft != null) {
                AskingForApproval.orSayWhyNot(() -> {
                    var until = verifications.verify(draft.wording());
                    Message.show(UI.getCurrent(), "answer.verified", moments.dayAndYear(until));
                });
            }
            then.run();
        };
    }
}
