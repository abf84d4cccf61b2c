package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.OtherLanguage;
import nl.wedervraag.answers.OtherLanguages;
import nl.wedervraag.answers.RevisionId;
import nl.wedervraag.answers.Wider;
import nl.wedervraag.answers.WiderAnswers;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.shared.ui.Message;
import org.springframework.stereotype.Component;

/** What is done from an answer's page about the texts beside it: the wider answer, and the other languages. */
@Component
class BesideActs {

    private final WiderAnswers wider;
    private final OtherLanguages languages;

    BesideActs(WiderAnswers wider, OtherLanguages languages) {
        this.wider = wider;
        this.languages = languages;
    }

    List<OtherLanguage> languages(DraftPage draft, boolean drafts) {
        return languages.of(draft.wording(), drafts);
    }

    void inLine(DraftPage draft, RevisionId other) {
        AskingForApproval.orSayWhyNot(() -> languages.inLine(draft.wording(), other));
    }

    void keep(DraftPage draft, Wider beside) {
        AskingForApproval.orSayWhyNot(() -> {
            wider.keep(draft.wording(), beside.revision());
            Message.show(UI.getCurrent(), "answer.wider.kept.now");
        });
    }

    /** Asks once: what only the draft says is gone from it then. */
    void take(DraftPage draft, Runnable then) {
        new ReasonDialog("answer.wider.take", false, none -> {
                    take(draft.wording());
                    then.run();
                })
                .open();
    }

    void take(WordingId wording) {
        AskingForApproval.orSayWhyNot(() -> wider.take(wording));
    }

    void useAgain(DraftPage draft, Wider beside, Runnable then) {
        new ReasonDialog("answer.wider.use", beside.asksWhy(), reason -> {
                    AskingForApproval.orSayWhyNot(() -> wider.useAgain(draft.wording(), reason));
                    then.run();
                })
                .open();
    }
}
