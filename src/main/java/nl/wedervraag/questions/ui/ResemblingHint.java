package nl.wedervraag.questions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.questions.Resembling;
import nl.wedervraag.shared.Language;

/** What the bank has already that resembles what is being typed; said aloud when that changes. */
final class ResemblingHint extends Div {

    private final Supplier<Language> language;
    private final boolean linked;

    private List<Resembling> shown = List.of();

    /** @param linked for those who keep the bank */
    ResemblingHint(Supplier<Language> language, boolean linked) {
        this.language = language;
        this.linked = linked;
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
        var question = linked
                ? new Anchor(ThemeView.address(one.theme().id(), one.question()), one.text(), AnchorTarget.BLANK)
                : new Span(one.text());
        question.getElement().setAttribute("lang", language.get().code());
        var facts = Stream.of(
                        one.theme().name(),
                        one.retired() ? getTranslation("bank.retired") : "",
                        one.said().equals(one.text()) ? "" : getTranslation("bank.resembles.also", one.said()))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        var quiet = new Span(facts);
        quiet.addClassName("quiet-text");
        return new ListItem(question, quiet);
    }
}
