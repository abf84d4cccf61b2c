package nl.wedervraag.answers.ui;

import java.util.List;
import nl.wedervraag.answers.AnswerPage;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.FactsOfDrafts;
import nl.wedervraag.answers.NamedValue;
import org.springframework.stereotype.Component;

/** Facts on an answer's page: which there are to be put into the text, and making the text say what they are now. */
@Component
class FactsAtWork {

    private final FactsOfDrafts facts;

    FactsAtWork(FactsOfDrafts facts) {
        this.facts = facts;
    }

    List<NamedValue> usable(DraftPage draft) {
        return draft.mayEdit() ? facts.usable(draft.wording()) : List.of();
    }

    Runnable bringUpToDate(AnswerPage page, Runnable then) {
        var draft = page.draft();
        return () -> {
            if (draft != null) {
                AskingForApproval.orSayWhyNot(() -> facts.bringUpToDate(draft.wording()));
                then.run();
            }
        };
    }
}
