package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.UI;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.NotKnownYet;
import nl.wedervraag.answers.Publications;
import nl.wedervraag.answers.Stewardship;
import nl.wedervraag.answers.Verifications;
import nl.wedervraag.shared.ui.Message;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeping an answer true, from its page: verifying it, saying who does so until when, and saying what we don't know yet. */
@Component
class Keeping {

    private final Stewardship stewardship;
    private final Verifications verifications;
    private final NotKnownYet unknown;
    private final Publications publications;

    Keeping(Stewardship stewardship, Verifications verifications, NotKnownYet unknown, Publications publications) {
        this.stewardship = stewardship;
        this.verifications = verifications;
        this.unknown = unknown;
        this.publications = publications;
    }

    /** What asks who keeps it true and until when, or null where there is nothing yet or this person can't say. */
    @Nullable
    Runnable change(AnswerPage page, Runnable then) {
        var draft = page.draft();
        return draft == null || !draft.maySettle() ? null : () -> new KeepingDialog(stewardship, draft, then).open();
    }

    /** What asks by when we know what we don't, or null where there is no draft yet or this person doesn't write. */
    @Nullable
    Runnable notKnown(AnswerPage page, Runnable then) {
        var draft = page.draft();
        return draft == null || !draft.mayEdit()
                ? null
                : () -> new NotKnownDialog(draft, day -> {
                            unknown.until(draft.wording(), day);
                            then.run();
                        })
                        .open();
    }

    /** What asks why readers aren't to use it any more, or null where nothing is published or this person can't say so. */
    @Nullable
    Runnable takingAway(AnswerPage page, Runnable then) {
        var draft = page.draft();
        return draft == null || !draft.maySettle() || draft.liveSince() == null
                ? null
                : () -> new TakingAwayDialog(publications, draft, then).open();
    }

    Runnable known(AnswerPage page, Runnable then) {
        var draft = page.draft();
        return () -> {
            if (draft != null) {
                AskingForApproval.orSayWhyNot(() -> unknown.known(draft.wording()));
            }
            then.run();
        };
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
