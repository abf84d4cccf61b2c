package nl.wedervraag.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Ends what a browser has open: each of its pages goes to an address, to be built there anew, and the session is over. */
final class Leaving implements Serializable {

    private Leaving() {}

    /**
     * The same after signing in, with a new session, whose cookie comes with this very answer. Were it left to the pages
     * that load next, each that loads before the first is there would begin one, the last would win, and the others would
     * load again at their first click, with what is typed just then.
     */
    static void signedIn(VaadinSession session, String address) {
        to(session, address);
        VaadinRequest.getCurrent().getWrappedSession(true);
    }

    /** Within a request of one of its pages; does nothing when the session is over already. */
    static void to(VaadinSession session, String address) {
        if (tell(session, address)) {
            end(session);
        }
    }

    /** The same outside a request, with the session locked: it is over as soon as the lock is released. */
    static void laterTo(VaadinSession session, String address) {
        if (tell(session, address)) {
            // Within the lock it would be over before the answer is written to the page that is just asking for
            // something.
            Thread.ofVirtual().name("leaving").start(() -> {
                session.lock();
                try {
                    end(session);
                } finally {
                    session.unlock();
                }
            });
        }
    }

    /** Once: telling a page also does what waits for the session, and that may be its end by another way. */
    private static boolean tell(VaadinSession session, String address) {
        if (session.getAttribute(Leaving.class) != null) {
            return false;
        }
        session.setAttribute(Leaving.class, new Leaving());
        for (UI ui : List.copyOf(session.getUIs())) {
            ui.getPage().setLocation(address);
            // The answer of the request that is being handled brings it to its own page; the others must be told now.
            if (VaadinRequest.getCurrent() == null || ui != UI.getCurrent()) {
                ui.push();
                // Waits until it is sent: the end of the session closes the socket at once.
                Optional.ofNullable(ui.getInternals().getPushConnection()).ifPresent(PushConnection::disconnect);
            }
        }
        return true;
    }

    private static void end(VaadinSession session) {
        var underneath = session.getSession();
        if (underneath != null) {
            underneath.invalidate();
        }
    }
}
