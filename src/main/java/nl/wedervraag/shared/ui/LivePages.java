package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;

/** Pages that show anew what changed, on whichever node it did, for as long as they are open. */
public interface LivePages {

    /** Calls {@code refresh} with the page locked, soon after something changed, until the component leaves its page. */
    void whileOpen(Component page, Runnable refresh);

    /** As {@link #whileOpen}, and every few seconds besides: for what no change is told of, such as who is in a draft. */
    void lookingOften(Component page, Runnable refresh);
}
