package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wedervraag.facts.Fact;
import nl.wedervraag.facts.Facts;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Initials;
import nl.wedervraag.shared.ui.Link;
import nl.wedervraag.shared.ui.Moments;

/** A fact in the list: what it is worth, since when, and in how many texts. */
final class FactRow extends ListItem {

    FactRow(Facts.Listed listed, Moments moments) {
        Fact fact = listed.fact();
        var name = new Link(FactPages.address(fact.id()), fact.name());
        name.addClassName("name");
        var worth = new Span(fact.present().in(Language.of(getLocale())));
        worth.addClassName("fact-words");
        var first = new Div(name, worth);
        first.addClassName("fact-name");
        var details = new Span(Stream.of(
                        fact.teamName() == null ? getTranslation("publishing.company") : fact.teamName(),
                        getTranslation(
                                "facts.since", moments.dayAndYear(fact.present().validFrom())),
                        fact.present().source(),
                        getTranslation("facts.used-by", listed.usedBy()))
                .collect(Collectors.joining(" · ")));
        details.addClassName("quiet-text");
        var words = new Div(first, details);
        words.addClassName("words");
        var states = new Div();
        states.addClassName("states");
        state(fact, moments, states);
        add(words, states, new Initials(fact.owner().id().value(), fact.owner().name()));
    }

    private void state(Fact fact, Moments moments, Div states) {
        var planned = fact.planned();
        if (fact.retired() != null) {
            var retired = new Span(getTranslation("facts.state.retired"));
            retired.addClassNames("status", "retired");
            states.add(retired);
        } else if (planned != null) {
            var to = new Span(getTranslation(
                    "facts.state.planned", planned.in(Language.of(getLocale())), moments.day(planned.validFrom())));
            to.addClassNames("status", "draft");
            states.add(to);
        }
    }
}
