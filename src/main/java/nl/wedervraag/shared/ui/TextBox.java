package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** Several lines, in the browser's own field: it costs no script. */
@Tag("textarea")
public final class TextBox extends AbstractSinglePropertyField<TextBox, String>
        implements HasStyle, Focusable<TextBox> {

    public TextBox(int rows, int longest) {
        super("value", "", false);
        addClassNames("text-input", "text-box");
        getElement().setAttribute("rows", Integer.toString(rows));
        // A little more than is kept, so that whoever pastes too much sees it and shortens it themselves.
        getElement().setAttribute("maxlength", Integer.toString(longest + 500));
        setSynchronizedEvent("change");
    }
}
