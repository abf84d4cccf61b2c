package nl.wedervraag.oversight.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
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
import org.jspecify.annotations.Nullable;

/** Which acts are shown: words, act, who, from when until when. Each choice is an address. */
final class AuditFilters extends Div {

    private static final String ALL = "";

    AuditFilters(AuditAddress address, List<Person> people, Consumer<AuditAddress> go) {
        var now = address.wanted();
        addClassNames("filters", "stacking");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("audit.filter"));
        var text = new Field("search", getTranslation("audit.filter.text"), now.text());
        text.onChange(value -> go.accept(
                address.wanting(new Wanted(value.strip(), now.kind(), now.person(), now.from(), now.until()))));
        var from = new Field("date", getTranslation("audit.filter.from"), day(now.from()));
        from.onChange(value ->
                go.accept(address.wanting(new Wanted(now.text(), now.kind(), now.person(), day(value), now.until()))));
        var until = new Field("date", getTranslation("audit.filter.until"), day(now.until()));
        until.onChange(value ->
                go.accept(address.wanting(new Wanted(now.text(), now.kind(), now.person(), now.from(), day(value)))));
        add(
                text,
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
    }

    /** Two fields that look the same, each with its label before it. */
    private Div days(Field from, Field until) {
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
                .sorted(Comparator.comparing(kind -> getTranslation(ActLine.key(kind.name()))))
                .forEach(kind -> options.put(AuditAddress.word(kind), getTranslation(ActLine.key(kind.name()))));
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

    @Tag("input")
    private static final class Field extends AbstractSinglePropertyField<Field, String> implements HasStyle {

        Field(String type, String label, String value) {
            super("value", "", false);
            addClassName("text-input");
            getElement()
                    .setAttribute("type", type)
                    .setAttribute("aria-label", label)
                    .setAttribute("title", label)
                    .setAttribute("placeholder", label);
            setValue(value);
            setSynchronizedEvent("change");
        }

        void onChange(Consumer<String> listener) {
            addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    listener.accept(change.getValue());
                }
            });
        }
    }
}
