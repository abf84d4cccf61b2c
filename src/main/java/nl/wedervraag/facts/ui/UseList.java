package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wedervraag.answers.FactUse;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Link;

/** The wordings that hold a fact, each with where it is and what it says. */
final class UseList extends Div {

    private static final int MOST_SHOWN = 100;

    /** As they are. */
    UseList(List<FactUse> uses) {
        this(uses, Map.of());
    }

    /** @param words what they are to say, in each language: those that say something else are shown as changing */
    UseList(List<FactUse> uses, Map<Language, String> words) {
        var list = new UnorderedList();
        list.addClassNames("rows", "fact-uses");
        uses.stream().limit(MOST_SHOWN).forEach(use -> list.add(item(use, words.get(use.language()))));
        add(list);
        if (uses.size() > MOST_SHOWN) {
            var more = new Paragraph(getTranslation("facts.uses.more", uses.size() - MOST_SHOWN));
            more.addClassName("quiet-text");
            add(more);
        }
    }

    private ListItem item(FactUse use, @org.jspecify.annotations.Nullable String words) {
        var text = title(use);
        text.getElement().setAttribute("lang", use.language().code());
        var where = new Span((use.place() == null ? getTranslation("publishing.company") : use.place()) + " · "
                + getTranslation("shell.language." + use.language().code()));
        where.addClassName("quiet-text");
        var item = new ListItem(new Div(text, where));
        var states = new Div();
        states.addClassName("states");
        if (words == null) {
            said(use, states);
        } else {
            changes(use, words, states);
        }
        item.add(states);
        return item;
    }

    private static Component title(FactUse use) {
        var address = use.address();
        return address == null ? new Span(use.text()) : new Link(address, use.text());
    }

    private void said(FactUse use, Div states) {
        if (!use.live().isEmpty()) {
            states.add(new Span(getTranslation("facts.uses.live", String.join(", ", use.live()))));
        }
        if (!use.draft().isEmpty() && !use.draft().equals(use.live())) {
            states.add(new Span(getTranslation("facts.uses.draft", String.join(", ", use.draft()))));
        }
    }

    private void changes(FactUse use, String words, Div states) {
        if (use.becomesDue(words)) {
            var due = new Span(getTranslation("facts.uses.becomes-due"));
            due.addClassNames("status", "due");
            states.add(due);
        }
        if (use.draftChanges(words)) {
            states.add(new Span(getTranslation("facts.uses.draft-changes")));
        }
        var change = new Span();
        Stream.concat(use.live().stream(), use.draft().stream())
                .distinct()
                .filter(said -> !said.equals(words))
                .forEach(said ->
                        change.getElement().appendChild(new Element("del").setText(said), new Span(" ").getElement()));
        change.getElement().appendChild(new Element("ins").setText(words));
        change.getElement().setAttribute("lang", use.language().code());
        states.add(change);
    }
}
