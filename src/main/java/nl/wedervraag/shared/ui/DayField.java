package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day, in the browser's own field for one; empty for none. */
public final class DayField extends NativeLabel {

    private final Field field = new Field();

    public DayField(String label, @Nullable LocalDate day) {
        addClassName("labelled");
        field.getElement().setAttribute("type", "date");
        field.setValue(day == null ? "" : day.toString());
        add(new Span(label), field);
    }

    /** Nothing where there is no day or none that exists. */
    public Optional<LocalDate> day() {
        try {
            return field.getValue().isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(field.getValue()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    @Tag("input")
    static final class Field extends AbstractSinglePropertyField<Field, String>
            implements com.vaadin.flow.component.HasStyle {
        Field() {
            super("value", "", false);
            addClassName("text-input");
            setSynchronizedEvent("change");
        }
    }
}
