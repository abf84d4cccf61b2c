package nl.wedervraag.access;

import nl.wedervraag.shared.NotAllowed;

/** Somebody must stay administrator. */
public class LastAdministrator extends NotAllowed {

    LastAdministrator() {
        super("the last administrator must stay");
    }
}
