package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

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

    /** @param told where it says that it is done: a status, so that it is heard too */
    public CopyButton(String text, Component source, Component told, String copied) {
        super(text);
        getElement().executeJs(COPY, source, told, copied);
    }
}
