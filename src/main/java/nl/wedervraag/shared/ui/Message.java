package nl.wedervraag.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One line over the page that says what happened, until it is put away, something else is done about it or the next one comes. */
public final class Message extends Div {

    private static final String ID = "message";

    private Message(UI ui, String key, Object... values) {
        setId(ID);
        addClassName("message");
        getElement().setAttribute("role", "alert");
        var close = new NativeButton(ui.getTranslation("shell.message.close"), click -> removeFromParent());
        close.addClassName("link-button");
        add(new Span(ui.getTranslation(key, values)), close);
    }

    public static void putAway(@Nullable UI ui) {
        if (ui != null) {
            ui.getChildren()
                    .filter(child -> child.getId().filter(ID::equals).isPresent())
                    .toList()
                    .forEach(ui::remove);
        }
    }

    public static void show(@Nullable UI ui, String key, Object... values) {
        if (ui != null) {
            putAway(ui);
            ui.add(new Message(ui, key, values));
        }
    }
}
