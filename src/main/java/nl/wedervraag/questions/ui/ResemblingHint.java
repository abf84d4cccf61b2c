package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.questions.Resembling;
import nl.wedervraag.shared.Language;

/** What the bank has already that resembles what is being typed; said aloud when that changes. */
final class ResemblingHint extends Div {

    private final Language language;

    private List<Resembling> shown = List.of();

    ResemblingHint(Language language) {
        this.language = language;
        addClassName("resembling");
        getElement().setAttribute("role", "status");
    }

    void show(List<Resembling> now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (!now.isEmpty()) {
            var list = new UnorderedList();
            now.forEach(one -> list.add(item(one)));
            add(new Paragraph(getTranslation("bank.resembles", now.size())), list);
        }
    }

    /** The dialog stays as it is: the question opens beside it. */
    private ListItem item(Resembling one) {
        var link = new Anchor(ThemeView.address(one.theme().id(), one.question()), one.text(), AnchorTarget.BLANK);
        link.getElement().setAttribute("lang", language.code());
        var facts = Stream.of(
                        one.theme().name(),
                        one.retired() ? getTranslation("bank.retired") : "",
                        one.said().equals(one.text()) ? "" : getTranslation("bank.resembles.also", one.said()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        var quiet = new Span(facts);
        quiet.addClassName("quiet-text");
        return new ListItem(link, quiet);
    }
}
