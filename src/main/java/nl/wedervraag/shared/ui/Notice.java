package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What one should know before going on, calmly, above the text or the form. */
public final class Notice extends Div {

    public enum Kind {
        PLAIN("plain"),
        WARN("warn"),
        STOP("stop");

        private final String look;

        Kind(String look) {
            this.look = look;
        }
    }

    public Notice(Kind kind, String title, String words, Component... actions) {
        addClassNames("notice", kind.look);
        var text = new Div(strong(title));
        text.addClassName("words");
        if (!words.isEmpty()) {
            text.add(new Span(words));
        }
        add(text);
        add(actions);
    }

    private static Span strong(String title) {
        var strong = new Span(title);
        strong.addClassName("title");
        return strong;
    }
}
