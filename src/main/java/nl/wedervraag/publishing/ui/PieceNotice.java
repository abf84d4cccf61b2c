package nl.wedervraag.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What one should know about a piece before going on. */
public final class PieceNotice extends Div {

    /** @param look plain, warn or stop */
    public PieceNotice(String look, String title, String words, Component... acts) {
        addClassNames("notice", look);
        var strong = new Span(title);
        strong.addClassName("title");
        var text = new Div(strong);
        text.addClassName("words");
        if (!words.isEmpty()) {
            text.add(new Span(words));
        }
        add(text);
        add(acts);
    }
}
