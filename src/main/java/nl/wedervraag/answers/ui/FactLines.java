package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import nl.wedervraag.answers.FactInText;

/** Facts by name, with what a text says of each and what it is to say. */
final class FactLines extends UnorderedList {

    FactLines(List<FactInText> facts) {
        addClassName("fact-lines");
        facts.stream().distinct().forEach(fact -> add(line(fact)));
    }

    private ListItem line(FactInText fact) {
        var name = new Span(fact.name() + ": ");
        name.addClassName("title");
        var line = new ListItem(name);
        if (fact.differs()) {
            line.getElement()
                    .appendChild(
                            new Element("del").setText(fact.said()),
                            new Span(" ").getElement(),
                            new Element("ins").setText(fact.now()));
        } else {
            line.add(new Span(fact.now()));
        }
        if (fact.retiredBecause() != null) {
            line.add(new Span(" · " + getTranslation("answer.facts.retired", fact.retiredBecause())));
        }
        return line;
    }
}
