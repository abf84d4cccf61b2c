package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.FactInText;
import nl.wedervraag.shared.ui.Notice;

/** That a draft says of facts what isn't their value any more, with the click that mends it; or that nobody keeps one. */
final class FactsNotice extends Div {

    /** @param bringUpToDate makes the draft say what they are now */
    FactsNotice(DraftPage draft, Runnable bringUpToDate) {
        var changed = draft.facts().stream().filter(FactInText::differs).toList();
        var notice = changed.isEmpty() ? retired(draft) : changed(changed);
        if (!changed.isEmpty() && draft.mayEdit()) {
            var button = new Button(getTranslation("answer.facts.update"), click -> bringUpToDate.run());
            button.setDisableOnClick(true);
            notice.add(button);
        }
        add(notice);
    }

    static boolean isFor(DraftPage draft) {
        return draft.facts().stream().anyMatch(FactsNotice::isToBeLookedAt);
    }

    private static boolean isToBeLookedAt(FactInText fact) {
        return fact.differs() || fact.retiredBecause() != null;
    }

    private Notice changed(List<FactInText> changed) {
        return new Notice(
                Notice.Kind.WARN,
                getTranslation("answer.facts.changed"),
                getTranslation("answer.facts.changed.words"),
                new FactLines(changed));
    }

    private Notice retired(DraftPage draft) {
        return new Notice(
                Notice.Kind.PLAIN,
                getTranslation("answer.facts.not-kept"),
                getTranslation("answer.facts.not-kept.words"),
                new FactLines(draft.facts().stream()
                        .filter(fact -> fact.retiredBecause() != null)
                        .toList()));
    }
}
