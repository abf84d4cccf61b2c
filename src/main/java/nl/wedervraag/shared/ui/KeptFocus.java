package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;

/** Where parts of a page are made anew, such as its filters, whoever stood on one stands on the new one of the same name. */
public final class KeptFocus {

    /** An element that is taken away loses the focus without a word; whoever leaves it themselves is followed no further. */
    private static final String KEEP = """
            const name = one => one.getAttribute('aria-label') ?? one.textContent.trim();
            if (!this.keepsFocus) {
              this.keepsFocus = true;
              this.addEventListener('focusin', event => { this.stood = name(event.target); });
              this.addEventListener('focusout', event => setTimeout(() => {
                if (event.target.isConnected && this.stood === name(event.target)) this.stood = undefined;
              }));
            } else if (this.stood && document.activeElement === document.body) {
              [...this.querySelectorAll('a, button, input, select')].find(one => name(one) === this.stood)?.focus({preventScroll: true});
            }""";

    private KeptFocus() {}

    /** To be called each time that what is in the component was made. */
    public static void in(Component component) {
        component.getElement().executeJs(KEEP);
    }
}
