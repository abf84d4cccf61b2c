package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** A box to tick, with its words beside it. */
public final class Tick extends NativeLabel {

    private boolean ticked;

    public Tick(String words, boolean ticked) {
        this.ticked = ticked;
        addClassName("tick");
        var box = new Input();
        box.setType("checkbox");
        box.getElement().setProperty("checked", ticked);
        box.getElement()
                .addPropertyChangeListener(
                        "checked", "change", change -> this.ticked = Boolean.TRUE.equals(change.getValue()));
        add(box, new Span(words));
    }

    public boolean ticked() {
        return ticked;
    }
}
