package nl.wedervraag.search.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody was since they signed in: addresses alone, since what is there may change and so may their rights. */
final class Recent implements Serializable {

    private static final int KEPT = 12;

    private final Deque<String> addresses = new ArrayDeque<>();
    private @Nullable String position;

    static Recent here() {
        var session = VaadinSession.getCurrent();
        var recent = session.getAttribute(Recent.class);
        if (recent == null) {
            recent = new Recent();
            session.setAttribute(Recent.class, recent);
        }
        return recent;
    }

    static void follow(UI ui) {
        if (ComponentUtil.getData(ui, Recent.class) == null) {
            ComponentUtil.setData(ui, Recent.class, here());
            ui.addAfterNavigationListener(navigated -> here().visited(navigated.getLocation()));
        }
    }

    void visited(Location location) {
        var parts = location.getSegments();
        if (parts.size() > 1
                && (parts.getFirst().equals("answers") || parts.getFirst().equals("read"))) {
            var address = location.getPathWithQueryParameters();
            position = parts.get(1);
            addresses.remove(address);
            addresses.addFirst(address);
            if (addresses.size() > KEPT) {
                addresses.removeLast();
            }
        }
    }

    List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** The position at whose pages they were last. */
    @Nullable
    String position() {
        return position;
    }
}
