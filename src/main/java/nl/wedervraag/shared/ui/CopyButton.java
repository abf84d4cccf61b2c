package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;

/** Puts what a field or an element says on the clipboard, and tells so. */
public final class CopyButton extends Button {

    /** Where the clipboard is closed to pages, as without TLS, the old way; it selects what it copies. */
    private static final String COPY = """
            this.addEventListener('click', () => {
              const field = $0.inputElement;
              const done = () => $1.textContent = $2;
              const byHand = () => {
                if (field) field.select(); else getSelection().selectAllChildren($0);
                if (document.execCommand('copy')) done();
              };
              const text = field ? field.value : $0.textContent;
              navigator.clipboard ? navigator.clipboard.writeText(text).then(done, byHand) : byHand();
            });""";

    private final Span told = new Span();

    /** @param copied what it says when it is done */
    public CopyButton(String text, Component source, String copied) {
        super(text);
        told.getElement().setAttribute("role", "status");
        told.addClassName("quiet-text");
        getElement().executeJs(COPY, source, told, copied);
    }

    /** Where it says that it is done, to be put on the page too: a status, so that it is heard. */
    public Component told() {
        return told;
    }
}
