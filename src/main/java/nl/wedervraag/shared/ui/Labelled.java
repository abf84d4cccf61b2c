package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** A field of the browser's own with its label above it. */
public final class Labelled extends NativeLabel {

    public Labelled(String label, Component field) {
        addClassName("labelled");
        add(new Span(label), field);
    }
}
