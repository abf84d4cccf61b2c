package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** A box to tick, with its words beside it. */
public final class Tick extends NativeLabel {

    private final Input box = new Input();
    private boolean ticked;
    private Consumer<Boolean> listener = now -> {};

    public Tick(String words, boolean ticked) {
        this.ticked = ticked;
        addClassName("tick");
        box.setType("checkbox");
        box.getElement().setProperty("checked", ticked);
        box.getElement().addPropertyChangeListener("checked", "change", change -> {
            this.ticked = Boolean.TRUE.equals(change.getValue());
            listener.accept(this.ticked);
        });
        add(box, new Span(words));
    }

    public Tick onTick(Consumer<Boolean> listener) {
        this.listener = listener;
        return this;
    }

    public Tick enabled(boolean enabled) {
        box.setEnabled(enabled);
        return this;
    }

    public boolean ticked() {
        return ticked;
    }
}
