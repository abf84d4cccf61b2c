package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import nl.wedervraag.answers.DraftFindings.Dismissal;
import nl.wedervraag.shared.ui.KeptFocus;
import nl.wedervraag.shared.ui.Moments;
import org.jspecify.annotations.Nullable;

/** What was found and may stay: who said so, when and why, and how to take that back. */
final class DismissedFindings extends NativeDetails {

    private List<ShownFinding> shown = List.of();

    DismissedFindings() {
        addClassName("dismissed");
    }

    /** @param bringBack null for who can't */
    void show(List<ShownFinding> dismissed, @Nullable Consumer<ShownFinding> bringBack, Moments moments) {
        setVisible(!dismissed.isEmpty());
        if (said(dismissed).equals(said(shown))) {
            return;
        }
        shown = dismissed;
        setSummaryText(
                dismissed.size() == 1
                        ? getTranslation("findings.dismissed.one")
                        : getTranslation("findings.dismissed", dismissed.size()));
        var list = new UnorderedList();
        dismissed.forEach(finding -> list.add(item(finding, bringBack, moments)));
        setContent(list);
        KeptFocus.in(this);
    }

    private static List<Object> said(List<ShownFinding> findings) {
        return findings.stream()
                .<Object>map(finding ->
                        List.of(finding.id(), String.valueOf(finding.one().dismissal())))
                .toList();
    }

    private ListItem item(ShownFinding finding, @Nullable Consumer<ShownFinding> bringBack, Moments moments) {
        var title = getTranslation(FindingCard.titleKey(finding.one().finding().rule()));
        var what = new Span(
                finding.isOfWholeText()
                        ? title
                        : title
                                + " "
                                + getTranslation(
                                        "findings.quote",
                                        FindingCard.shortened(finding.one().words())));
        what.addClassName("what");
        var item = new ListItem(what);
        var dismissal = finding.one().dismissal();
        if (dismissal != null) {
            var who = new Paragraph(
                    getTranslation("findings.dismissed.by", dismissal.by().name(), moments.dayAndTime(dismissal.at())));
            who.addClassName("quiet-text");
            item.add(new Paragraph(reason(dismissal)), who);
        }
        if (bringBack != null) {
            var button = new NativeButton(getTranslation("findings.bring-back"), click -> bringBack.accept(finding));
            button.addClassName("link-button");
            button.setAriaLabel(getTranslation("findings.bring-back") + ": " + what.getText());
            item.add(button);
        }
        return item;
    }

    private String reason(Dismissal dismissal) {
        return dismissal.reason() == null
                ? getTranslation("findings.dismissed.erased")
                : getTranslation("findings.quote", dismissal.reason());
    }
}
