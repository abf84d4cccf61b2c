package nl.wedervraag.oversight.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** The browser's own field for words or a day. */
@Tag("input")
final class AuditField extends AbstractSinglePropertyField<AuditField, String> implements HasStyle {

    private static final int TYPING_PAUSES_AFTER_MILLIS = 350;

    AuditField(String type, String label, String value) {
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

    /** Not only when it is left: shortly after the last letter too. */
    void whileTyping(Consumer<String> listener) {
        onChange(listener);
        getElement()
                .addEventListener("input", typed -> listener.accept(getValue()))
                .synchronizeProperty("value")
                .debounce(TYPING_PAUSES_AFTER_MILLIS);
    }
}
