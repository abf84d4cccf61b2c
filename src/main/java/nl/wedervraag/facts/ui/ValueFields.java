package nl.wedervraag.facts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.facts.Fact;
import nl.wedervraag.facts.NewValue;
import nl.wedervraag.facts.Value;
import nl.wedervraag.facts.Value.Currency;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.DayField;
import nl.wedervraag.shared.ui.Labelled;
import org.jspecify.annotations.Nullable;

/** What one types to give a fact a value of its kind, in the browser's own fields. */
final class ValueFields extends Div {

    private static final int LONGEST = 400;

    private final Value.Kind kind;
    private final Input amount = input("number");
    private final Choice currency;
    private final DayField day;
    private final Map<Language, Input> words = new EnumMap<>(Language.class);
    private final Map<Language, Input> units = new EnumMap<>(Language.class);
    private final Input source = input("text");
    private final DayField from;

    /** @param before the value to begin with; null for none */
    ValueFields(Value.Kind kind, List<Language> languages, Fact.@Nullable Dated before, LocalDate today) {
        this.kind = kind;
        addClassName("value-fields");
        amount.getElement().setAttribute("step", "any");
        currency = new Choice(getTranslation("facts.field.currency"), currencies(), currency(before));
        day = new DayField(
                getTranslation("facts.field.day"),
                before != null && before.value() instanceof Value.Day(LocalDate held) ? held : null);
        from = new DayField(getTranslation("facts.field.valid-from"), today);
        languages.forEach(language -> {
            words.put(language, input("text"));
            units.put(language, input("text"));
        });
        if (before != null) {
            fill(before);
        }
        lay(languages);
    }

    private void fill(Fact.Dated before) {
        switch (before.value()) {
            case Value.Number(BigDecimal held) -> amount.setValue(held.toPlainString());
            case Value.Money(BigDecimal held, Currency unused) -> amount.setValue(held.toPlainString());
            case Value.Day unused -> amount.setValue("");
            case Value.Text text ->
                words.forEach((language, field) -> field.setValue(text.words().getOrDefault(language, "")));
        }
        units.forEach((language, field) -> field.setValue(before.units().getOrDefault(language, "")));
        source.setValue(before.source());
    }

    private void lay(List<Language> languages) {
        switch (kind) {
            case NUMBER -> add(new Labelled(getTranslation("facts.field.number"), amount));
            case MONEY -> {
                var both = new Div(
                        new Labelled(getTranslation("facts.field.amount"), amount),
                        new Labelled(getTranslation("facts.field.currency"), currency));
                both.addClassName("beside-each-other");
                add(both);
            }
            case DATE -> add(day);
            case TEXT -> addInEach(languages, "facts.field.words", words);
        }
        if (kind == Value.Kind.NUMBER || kind == Value.Kind.MONEY) {
            addInEach(languages, "facts.field.unit." + kind.name().toLowerCase(java.util.Locale.ROOT), units);
        }
        add(new Labelled(getTranslation("facts.field.source"), source), from);
    }

    private void addInEach(List<Language> languages, String key, Map<Language, Input> fields) {
        var all = new Div();
        all.addClassName("beside-each-other");
        languages.forEach(language -> {
            var field = java.util.Objects.requireNonNull(fields.get(language));
            field.getElement().setAttribute("lang", language.code());
            all.add(new Labelled(getTranslation(key, getTranslation("shell.language." + language.code())), field));
        });
        add(all);
    }

    /** Tells when something else was typed or chosen. */
    void onChange(Runnable changed) {
        getElement().addEventListener("input", typed -> changed.run()).debounce(DEBOUNCE_MILLIS);
    }

    private static final int DEBOUNCE_MILLIS = 100;

    NewValue typed() {
        return new NewValue(value(), texts(units), source.getValue(), from.day().orElse(null));
    }

    private @Nullable Value value() {
        return switch (kind) {
            case NUMBER -> number() == null ? null : new Value.Number(number());
            case MONEY -> number() == null ? null : new Value.Money(number(), Currency.valueOf(currency.chosen()));
            case DATE -> day.day().map(Value.Day::new).orElse(null);
            case TEXT -> new Value.Text(texts(words));
        };
    }

    private @Nullable BigDecimal number() {
        try {
            return new BigDecimal(amount.getValue().strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static Map<Language, String> texts(Map<Language, Input> fields) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        fields.forEach((language, field) -> texts.put(language, field.getValue()));
        return texts;
    }

    private static Input input(String type) {
        var input = new Input();
        input.setType(type);
        input.addClassName("text-input");
        input.getElement().setAttribute("maxlength", Integer.toString(LONGEST));
        return input;
    }

    private static String currency(Fact.@Nullable Dated before) {
        return before != null && before.value() instanceof Value.Money(BigDecimal unused, Currency held)
                ? held.name()
                : Currency.EUR.name();
    }

    private static Map<String, String> currencies() {
        Map<String, String> currencies = new LinkedHashMap<>();
        for (Currency one : Currency.values()) {
            currencies.put(one.name(), one.name());
        }
        return currencies;
    }
}
