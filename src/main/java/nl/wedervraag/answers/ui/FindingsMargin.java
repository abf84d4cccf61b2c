package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wedervraag.answers.DraftFindings;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.Findings;
import nl.wedervraag.discussion.Discussion;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** The margin of a draft: what people and the answer check say of its words, and what the team says to that. */
final class FindingsMargin extends Aside {

    private static final String FOLDED = "folded";

    private final Findings findings;
    private final Runnable changed;
    private final H2 title = new H2();
    private final NativeButton fold;
    private final Paragraph nothing = new Paragraph();
    private final NativeButton comment;
    private final MarginCards cards = new MarginCards();
    private final ResolvedThreads resolved = new ResolvedThreads();
    private final DismissedFindings dismissed = new DismissedFindings();
    private final Map<String, FindingCard> byFinding = new HashMap<>();

    /**
     * @param changed asks for the findings as they are now
     * @param askForWords asks which words somebody wants to speak of
     */
    FindingsMargin(
            Findings findings,
            FoundationsPart foundations,
            StancesPart stances,
            Runnable changed,
            Runnable askForWords) {
        this.findings = findings;
        this.changed = changed;
        addClassNames("margin", "findings");
        title.getElement().setAttribute("tabindex", "-1");
        fold = new NativeButton("", click -> fold(!hasClassName(FOLDED)));
        fold.addClassNames("link-button", "folding");
        fold(false);
        nothing.addClassName("quiet-text");
        comment = new NativeButton(getTranslation("comments.begin"), click -> askForWords.run());
        comment.addClassName("link-button");
        var head = new Div(title, new Div(comment, fold));
        head.addClassName("findings-head");
        add(foundations, stances, head, nothing, cards, resolved, dismissed);
    }

    private void fold(boolean away) {
        setClassName(FOLDED, away);
        fold.setText(getTranslation(away ? "findings.unfold" : "findings.fold"));
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(!away));
    }

    /** What is level with its words. */
    MarginCards cards() {
        return cards;
    }

    ResolvedThreads resolved() {
        return resolved;
    }

    void show(
            DraftPage draft,
            Language language,
            DraftFindings found,
            List<ShownFinding> shown,
            Discussion said,
            Moments moments) {
        var open = shown.stream().filter(finding -> !finding.isDismissed()).toList();
        var speaking = open.size() + said.open().size();
        title.setText(speaking == 0 ? getTranslation("margin.title") : counted(speaking));
        comment.setVisible(said.mayTakePart());
        fold.setVisible(!shown.isEmpty() || !said.threads().isEmpty());
        nothing.setVisible(open.isEmpty());
        nothing.setText(getTranslation(found.written() ? "findings.nothing" : "findings.nothing-written"));
        show(open, language, draft.mayEdit() ? finding -> ask(draft, finding) : null);
        dismissed.show(
                shown.stream().filter(ShownFinding::isDismissed).toList(),
                draft.mayEdit() ? finding -> bringBack(draft, finding) : null,
                moments);
    }

    private String counted(int count) {
        return getTranslation("margin.title") + " · " + count;
    }

    private void show(List<ShownFinding> open, Language language, @Nullable Consumer<ShownFinding> dismiss) {
        var ids = open.stream().map(ShownFinding::id).toList();
        byFinding.keySet().retainAll(ids);
        var explained = new HashSet<String>();
        var shown = new ArrayList<MarginCards.Card>();
        for (var finding : open) {
            var card = byFinding.get(finding.id());
            if (card == null || !card.says(finding, dismiss != null)) {
                card = new FindingCard(finding, language, dismiss);
                byFinding.put(finding.id(), card);
            }
            card.saysAgain(!explained.add(finding.one().finding().whyKey()));
            shown.add(new MarginCards.Card(
                    finding.isOfWholeText() ? -1 : finding.one().from(), card));
        }
        cards.show(this, shown);
    }

    private void ask(DraftPage draft, ShownFinding finding) {
        new ReasonDialog(
                        "findings.dismiss",
                        true,
                        reason -> done(() ->
                                findings.dismiss(draft.wording(), finding.one().key(), reason)))
                .open();
    }

    private void bringBack(DraftPage draft, ShownFinding finding) {
        done(() -> findings.bringBack(draft.wording(), finding.one().key()));
    }

    /** Whoever stood on what is gone by it stands on the title. */
    private void done(Runnable act) {
        AskingForApproval.orSayWhyNot(act);
        changed.run();
        title.getElement().executeJs("setTimeout(() => document.activeElement === document.body && this.focus())");
    }
}
