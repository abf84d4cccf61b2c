package nl.wedervraag.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;

/** Ends what a browser has open: each of its pages goes to an address, to be built there anew, and the session is over. */
final class Leaving {

    private Leaving() {}

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
