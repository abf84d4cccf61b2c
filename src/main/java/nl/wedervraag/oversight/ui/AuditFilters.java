package nl.wedervraag.oversight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.oversight.Wanted;
import nl.wedervraag.shared.ui.Addresses;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.Labelled;
import nl.wedervraag.shared.ui.Link;
import org.jspecify.annotations.Nullable;

/** Which acts are shown: words, act, who, from when until when. Each choice is an address. */
final class AuditFilters extends Div {

    private static final String ALL = "";
    private static final int SHORTEST_NAME = 3;

    private final AuditField text = new AuditField("search", getTranslation("audit.filter.text"), "");
    private final Div choices = new Div();
    private final Consumer<AuditAddress> go;

    private AuditAddress address = new AuditAddress(Wanted.EVERYTHING, null);

    AuditFilters(Consumer<AuditAddress> go) {
        this.go = go;
        addClassNames("filters", "stacking");
        choices.addClassName("same-row");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("audit.filter"));
        text.whileTyping(this::typed);
        add(text, choices);
    }

    private void typed(String words) {
        var now = address.wanted();
        if (!words.strip().equals(now.text())) {
            go.accept(address.wanting(new Wanted(words.strip(), now.kind(), now.person(), now.from(), now.until())));
        }
    }

    /** The field of words stays as it is while somebody types in it; the rest is made anew. */
    void show(AuditAddress shown, List<Person> people) {
        address = shown;
        var now = shown.wanted();
        if (!text.getValue().strip().equals(now.text())) {
            text.setValue(now.text());
        }
        var from = new AuditField("date", getTranslation("audit.filter.from"), day(now.from()));
        from.onChange(value ->
                go.accept(address.wanting(new Wanted(now.text(), now.kind(), now.person(), day(value), now.until()))));
        var until = new AuditField("date", getTranslation("audit.filter.until"), day(now.until()));
        until.onChange(value ->
                go.accept(address.wanting(new Wanted(now.text(), now.kind(), now.person(), now.from(), day(value)))));
        choices.removeAll();
        choices.add(
                kinds(now)
                        .onChoice(chosen -> go.accept(address.wanting(new Wanted(
                                now.text(),
                                AuditAddress.kind(chosen).orElse(null),
                                now.person(),
                                now.from(),
                                now.until())))),
                people(now, people)
                        .onChoice(chosen -> go.accept(address.wanting(new Wanted(
                                now.text(),
                                now.kind(),
                                Addresses.id(chosen).map(PersonId::new).orElse(null),
                                now.from(),
                                now.until())))),
                days(from, until));
        suggest(now);
    }

    /** What was typed may be what an act is called rather than what was said in one. */
    private void suggest(Wanted now) {
        var typed = now.text().toLowerCase(getLocale());
        if (typed.length() < SHORTEST_NAME || now.kind() != null) {
            return;
        }
        var called = Stream.of(ActKind.values())
                .filter(kind -> name(kind).toLowerCase(getLocale()).contains(typed))
                .sorted(Comparator.comparing(this::name))
                .map(kind -> new Link(
                        address.wanting(new Wanted("", kind, now.person(), now.from(), now.until()))
                                .toString(),
                        name(kind)))
                .toList();
        if (!called.isEmpty()) {
            var suggestion = new Div(new Span(getTranslation("audit.suggest")));
            suggestion.addClassNames("suggestion", "quiet-text");
            called.forEach(suggestion::add);
            choices.add(suggestion);
        }
    }

    private String name(ActKind kind) {
        return getTranslation(ActLine.key(kind.name()));
    }

    /** Two fields that look the same, each with its label before it. */
    private Div days(AuditField from, AuditField until) {
        var days = new Div(
                new Labelled(getTranslation("audit.filter.from"), from),
                new Labelled(getTranslation("audit.filter.until"), until));
        days.addClassName("days");
        return days;
    }

    private Choice kinds(Wanted now) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("audit.filter.any-act"));
        Stream.of(ActKind.values())
                .sorted(Comparator.comparing(this::name))
                .forEach(kind -> options.put(AuditAddress.word(kind), name(kind)));
        return new Choice(
                        getTranslation("audit.filter.act"),
                        options,
                        now.kind() == null ? ALL : AuditAddress.word(now.kind()))
                .marked(now.kind() != null);
    }

    private Choice people(Wanted now, List<Person> people) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(ALL, getTranslation("audit.filter.anybody"));
        people.forEach(person -> options.put(person.id().value().toString(), person.name()));
        var chosen = Optional.ofNullable(now.person())
                .map(person -> person.value().toString())
                .orElse(ALL);
        return new Choice(getTranslation("audit.filter.by"), options, options.containsKey(chosen) ? chosen : ALL)
                .marked(now.person() != null);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static @Nullable LocalDate day(String value) {
        return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(value) : null;
    }
}
