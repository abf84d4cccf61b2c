package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.wedervraag.facts.Fact;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;

/** All values that a fact had, the newest first: nothing of it is ever changed. */
final class HistoryPart extends Div {

    void show(List<Fact.Dated> history, Moments moments) {
        removeAll();
        add(new H2(getTranslation("facts.history")));
        var list = new OrderedList();
        list.addClassName("fact-history");
        history.forEach(value -> list.add(item(value, moments)));
        add(list);
    }

    private ListItem item(Fact.Dated value, Moments moments) {
        var words = new Span(value.in(Language.of(getLocale())));
        words.addClassName("fact-words");
        var since = new Span(getTranslation(
                value.takenUp() == null ? "facts.history.planned" : "facts.since",
                moments.dayAndYear(value.validFrom())));
        var by = new Span(getTranslation(
                "facts.history.by", value.savedBy().name(), moments.dayAndTime(value.saved()), value.source()));
        since.addClassName("quiet-text");
        by.addClassName("quiet-text");
        return new ListItem(words, since, by);
    }
}
