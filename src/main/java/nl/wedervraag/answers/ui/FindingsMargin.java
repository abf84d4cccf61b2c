package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wedervraag.answers.DraftFindings;
import nl.wedervraag.answers.DraftPage;
import nl.wedervraag.answers.Findings;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** The margin of a draft: what the answer check says of it, and what the team says to that. */
final class FindingsMargin extends Aside {

    private static final String FOLDED = "folded";

    private final Findings findings;
    private final Runnable changed;
    private final H2 title = new H2();
    private final NativeButton fold;
    private final Paragraph nothing = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final DismissedFindings dismissed = new DismissedFindings();
    private final Map<String, FindingCard> cards = new HashMap<>();

    /** @param changed asks for the findings as they are now */
    FindingsMargin(Findings findings, FoundationsPart foundations, Runnable changed) {
        this.findings = findings;
        this.changed = changed;
        addClassNames("margin", "findings");
        title.getElement().setAttribute("tabindex", "-1");
        fold = new NativeButton("", click -> fold(!hasClassName(FOLDED)));
        fold.addClassNames("link-button", "folding");
        fold(false);
        nothing.addClassName("quiet-text");
        var head = new Div(title, fold);
        head.addClassName("findings-head");
        list.addClassName("finding-cards");
        add(foundations, head, nothing, list, dismissed);
    }

    private void fold(boolean away) {
        setClassName(FOLDED, away);
        fold.setText(getTranslation(away ? "findings.unfold" : "findings.fold"));
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(!away));
    }

    /** Whose children are to be level with their words. */
    Component list() {
        return list;
    }

    void show(DraftPage draft, Language language, DraftFindings found, List<ShownFinding> shown, Moments moments) {
        var open = shown.stream().filter(finding -> !finding.isDismissed()).toList();
        title.setText(open.isEmpty() ? getTranslation("findings.title") : counted(open.size()));
        fold.setVisible(!shown.isEmpty());
        nothing.setVisible(open.isEmpty());
        nothing.setText(getTranslation(found.written() ? "findings.nothing" : "findings.nothing-written"));
        show(open, language, draft.mayEdit() ? finding -> ask(draft, finding) : null);
        dismissed.show(
                shown.stream().filter(ShownFinding::isDismissed).toList(),
                draft.mayEdit() ? finding -> bringBack(draft, finding) : null,
                moments);
    }

    private String counted(int count) {
        return getTranslation("findings.title") + " · " + count;
    }

    /** Cards that are there stay as they are: nobody's focus is lost because somebody types. */
    private void show(List<ShownFinding> open, Language language, @Nullable Consumer<ShownFinding> dismiss) {
        var ids = open.stream().map(ShownFinding::id).toList();
        cards.entrySet().removeIf(card -> {
            boolean gone = !ids.contains(card.getKey());
            if (gone) {
                list.remove(card.getValue());
            }
            return gone;
        });
        var explained = new HashSet<String>();
        for (int place = 0; place < open.size(); place++) {
            var finding = open.get(place);
            var card = cards.get(finding.id());
            if (card == null || !card.says(finding, dismiss != null)) {
                if (card != null) {
                    list.remove(card);
                }
                card = new FindingCard(finding, language, dismiss);
                cards.put(finding.id(), card);
                list.addComponentAtIndex(place, card);
            } else if (list.indexOf(card) != place) {
                list.remove(card);
                list.addComponentAtIndex(place, card);
            }
            card.saysAgain(!explained.add(finding.one().finding().whyKey()));
        }
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
