package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What a room has to tell whoever is at the page, on top of 'Today'. Each room that does has a bean of it. */
public interface OnToday {

    default List<Component> now() {
        return List.of();
    }

    /** What comes after all that is due. */
    default List<Component> later() {
        return List.of();
    }

    /** How much of it waits for them to do something. */
    default int waiting() {
        return 0;
    }
}
