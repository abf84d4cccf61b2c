package nl.wedervraag.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;

/** Ends what a browser has open: each of its pages goes to an address, to be built there anew, and the session is over. */
final class Leaving {

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

    static void to(VaadinSession session, String address) {
        for (UI ui : session.getUIs()) {
            ui.getPage().setLocation(address);
            // The answer of the request that is being handled brings it to its own page; the others must be told now.
            if (VaadinRequest.getCurrent() == null || ui != UI.getCurrent()) {
                ui.push();
                // Waits until it is sent: the end of the session closes the socket at once.
                ui.getInternals().getPushConnection().disconnect();
            }
        }
        session.getSession().invalidate();
    }
}
