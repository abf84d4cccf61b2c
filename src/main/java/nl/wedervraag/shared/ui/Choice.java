package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One choice of a few: the browser's own list, which keyboards, phones and screen readers know, and which costs no
 * script.
 */
public final class Choice extends Span {

    private final Field field = new Field();

    /** @param options what is chosen and what is shown, in order */
    public Choice(String label, Map<String, String> options, String chosen) {
        addClassName("picker");
        field.getElement().setAttribute("aria-label", label);
        field.addClassName("choice");
        options.forEach((value, text) -> field.getElement().appendChild(option(value, text, value.equals(chosen))));
        field.setValue(chosen);
        add(field);
    }

    public String chosen() {
        return field.getValue();
    }

    public Choice choose(String value) {
        field.setValue(value);
        return this;
    }

    public Choice onChoice(Consumer<String> listener) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(change.getValue());
            }
        });
        return this;
    }

    /** Shows that something else than the usual is chosen. */
    public Choice marked(boolean marked) {
        setClassName("chosen", marked);
        return this;
    }

    private static Element option(String value, String text, boolean selected) {
        var option = new Element("option").setAttribute("value", value).setText(text);
        return selected ? option.setAttribute("selected", true) : option;
    }

    @Tag("select")
    static final class Field extends AbstractSinglePropertyField<Field, String>
            implements com.vaadin.flow.component.HasStyle {

        Field() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }
    }
}
