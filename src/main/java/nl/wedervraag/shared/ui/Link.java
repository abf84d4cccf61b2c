package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/**
 * A link to a page by its address. A link by the page's class would pull that page's scripts into the first bundle, and
 * with one of them the editor.
 */
public final class Link extends Anchor {

    public Link(String address, String text) {
        super(address, text);
        getElement().setAttribute("router-link", true);
    }
}
