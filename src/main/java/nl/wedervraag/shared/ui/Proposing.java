package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Where one reads what candidates ask: the way to propose what they would ask too. */
public final class Proposing extends Paragraph {

    public Proposing() {
        add(new Span(getTranslation("propose.missing")), new Link("propose", getTranslation("propose.title")));
        addClassNames("proposing", "quiet-text", "no-print");
    }
}
