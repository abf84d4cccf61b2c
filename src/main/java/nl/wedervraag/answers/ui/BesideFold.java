package nl.wedervraag.answers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A text beside the draft, under a line that says what it is and whether it changed; unfolded by itself when it did. */
final class BesideFold extends NativeDetails {

    private final Span name = new Span();
    private final Span state = new Span();
    private final Div content = new Div();
    private boolean changed;

    BesideFold() {
        addClassName("beside-fold");
        name.addClassName("name");
        state.addClassName("quiet-text");
        content.addClassName("beside-content");
        setSummary(new Span(name, state));
        setContent(content);
    }

    void show(String called, String stands, boolean isChanged, Component... parts) {
        name.setText(called);
        state.setText(stands);
        setClassName("changed", isChanged);
        if (isChanged && !changed) {
            setOpen(true);
        }
        changed = isChanged;
        content.removeAll();
        content.add(parts);
    }

    static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("quiet-text");
        return quiet;
    }

    static NativeButton act(String words, Runnable act) {
        var button = new NativeButton(words, click -> act.run());
        button.addClassName("link-button");
        return button;
    }
}
