package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;

/** Something that stands on top of every page, before oneself. The room that owns it has a bean of it. */
public interface OnTop {

    /** Whether it is there for whoever is at the page now. */
    boolean shown();

    /** A new one, for one open page. */
    Component make();
}
