package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Two or three choices beside each other, of which one holds. */
final class Options<T> extends FieldSet {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();

    Options(String legend, Map<T, String> options, T chosen, Consumer<T> listener) {
        super(legend);
        addClassName("options");
        var segments = new Div();
        segments.addClassName("segments");
        options.forEach((value, text) -> {
            var button = new NativeButton(text, click -> {
                hold(value);
                listener.accept(value);
            });
            buttons.put(value, button);
            segments.add(button);
        });
        add(segments);
        hold(chosen);
    }

    private void hold(T chosen) {
        buttons.forEach((value, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(value.equals(chosen))));
    }
}
