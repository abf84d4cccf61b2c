package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wedervraag.access.Person;
import nl.wedervraag.answers.HistoryPage.Passage;
import nl.wedervraag.shared.ui.Initials;

/** Who wrote how much of a text, most first. */
final class Shares extends Div {

    Shares(List<Passage> passages) {
        Map<Person, Integer> letters = passages.stream()
                .collect(Collectors.groupingBy(
                        Passage::writer, Collectors.summingInt(passage -> passage.to() - passage.from())));
        double all = letters.values().stream().mapToInt(count -> count).sum();
        var list = new UnorderedList();
        list.addClassName("people");
        letters.entrySet().stream()
                .sorted(Map.Entry.<Person, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(share -> share.getKey().name()))
                .forEach(share -> list.add(item(share.getKey(), share.getValue() / all)));
        add(new H2(getTranslation("history.shares")), list);
    }

    private ListItem item(Person person, double share) {
        var part = new Span(getTranslation("history.share", share));
        part.addClassName("quiet-text");
        return new ListItem(new Initials(person.id().value(), person.name()), new Span(person.name()), part);
    }
}
