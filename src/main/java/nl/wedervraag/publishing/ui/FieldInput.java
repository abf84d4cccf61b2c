package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.wedervraag.publishing.Field;
import nl.wedervraag.shared.ui.Choice;
import nl.wedervraag.shared.ui.TextBox;

/**
 * What one fills a field in with: the browser's own fields, which phones and screen readers know.
 *
 * @param labelled the one that the field's label names
 */
record FieldInput(Component component, Component labelled, Supplier<String> value, Consumer<String> show) {

    private static final int LINES = 5;
    private static final int DAYS = 31;

    static FieldInput of(Field field, String label, Component translating, Runnable changed) {
        return switch (field.type()) {
            case LINE -> line(field, "text", changed);
            case DAY -> line(field, "date", changed);
            case TEXT -> simple(new TextBox(LINES, field.longest()), changed);
            case MONTH -> month(translating, changed);
            case CHOICE -> choice(field, label, translating, changed);
        };
    }

    private static <C extends Component & HasValue<?, String>> FieldInput simple(C field, Runnable changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return new FieldInput(field, field, field::getValue, field::setValue);
    }

    private static FieldInput line(Field field, String type, Runnable changed) {
        var input = new Input();
        input.setType(type);
        input.addClassName("text-input");
        input.getElement().setAttribute("maxlength", Integer.toString(field.longest() + 200));
        return simple(input, changed);
    }

    /** A month, and which day of it for whoever knows. Where browsers have no field for months, it is typed: 2026-03. */
    private static FieldInput month(Component translating, Runnable changed) {
        var month = new Input();
        month.setType("month");
        month.addClassName("text-input");
        month.getElement().setAttribute("placeholder", "2026-03");
        Map<String, String> days = new LinkedHashMap<>();
        days.put("", translating.getTranslation("publishing.some-day"));
        IntStream.rangeClosed(1, DAYS).forEach(day -> days.put("-%02d".formatted(day), Integer.toString(day)));
        var day = new Choice(translating.getTranslation("publishing.day-of-month"), days, "");
        month.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        var both = new Div(month, day);
        both.addClassName("month-field");
        return new FieldInput(
                both,
                month,
                () -> month.getValue().isBlank()
                        ? ""
                        : month.getValue().strip() + (month.getValue().strip().length() > 7 ? "" : day.chosen()),
                text -> {
                    month.setValue(text.length() > 7 ? text.substring(0, 7) : text);
                    day.choose(text.length() > 7 ? text.substring(7) : "");
                });
    }

    private static FieldInput choice(Field field, String label, Component translating, Runnable changed) {
        Map<String, String> options = new LinkedHashMap<>();
        field.choices().forEach(one -> options.put(one, translating.getTranslation(option(field, one))));
        var usual = field.choices().getFirst();
        var choice = new Choice(label, options, usual).onChoice(chosen -> changed.run());
        return new FieldInput(
                choice,
                choice,
                choice::chosen,
                text -> choice.choose(field.choices().contains(text) ? text : usual));
    }

    /** The key of what a choice is called. */
    static String option(Field field, String choice) {
        return field.label() + "." + choice.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
