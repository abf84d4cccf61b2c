package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a list says when nothing is in it: what belongs here, and the first step. */
public final class EmptyState extends Div {

    public EmptyState(String title, String words, Component... firstSteps) {
        addClassName("empty");
        add(new H2(title), new Paragraph(words));
        add(firstSteps);
    }
}
