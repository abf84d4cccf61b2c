package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import nl.wedervraag.check.Rule;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Excerpt;
import org.jspecify.annotations.Nullable;

/** What is weak, at which words, why, and what would help. */
final class FindingCard extends ListItem {

    private static final int LONGEST_QUOTE = 90;

    private final ShownFinding finding;
    private final boolean mayDismiss;

    /** @param dismiss asks why these words may stay; null for who can't say so */
    FindingCard(ShownFinding finding, Language language, @Nullable Consumer<ShownFinding> dismiss) {
        this.finding = finding;
        mayDismiss = dismiss != null;
        var said = finding.one().finding();
        addClassNames("finding", said.rule() == Rule.UNWISE ? "unwise" : "weak");
        // The editor's element keeps the card level with its words by this.
        getElement().setAttribute("data-finding", finding.id());
        var title = getTranslation(titleKey(said.rule()));
        add(new H3(title));
        if (!finding.isOfWholeText()) {
            add(goTo(finding, language));
        }
        var proposal = new Paragraph(getTranslation(said.proposalKey()));
        proposal.addClassName("proposal");
        add(new Paragraph(getTranslation(said.whyKey(), said.parameters().toArray())), proposal);
        if (dismiss != null) {
            var button = new NativeButton(getTranslation("findings.dismiss"), click -> dismiss.accept(finding));
            button.addClassName("link-button");
            button.setAriaLabel(getTranslation("findings.dismiss") + ": " + title);
            add(button);
        }
    }

    /** The way to the words is theirs who read the page: the server isn't asked for it. */
    private NativeButton goTo(ShownFinding finding, Language language) {
        var words = new Span(
                getTranslation("findings.quote", shortened(finding.one().words())));
        words.getElement().setAttribute("lang", language.code());
        var button = new NativeButton();
        button.add(words);
        button.addClassNames("link-button", "quote");
        button.setTitle(getTranslation("findings.go-to"));
        button.getElement().setAttribute("data-go-to", true);
        return button;
    }

    static String titleKey(Rule rule) {
        return "check.rule." + rule.key();
    }

    static String shortened(String words) {
        return Excerpt.of(words, LONGEST_QUOTE);
    }

    /** Why it is weak is read once: it shows again where somebody is at these words. */
    void saysAgain(boolean again) {
        setClassName("again", again);
    }

    /** Whether it says this already, wherever in the text it stands now. */
    boolean says(ShownFinding other, boolean dismissible) {
        return finding.id().equals(other.id())
                && mayDismiss == dismissible
                && finding.one()
                        .finding()
                        .parameters()
                        .equals(other.one().finding().parameters());
    }
}
