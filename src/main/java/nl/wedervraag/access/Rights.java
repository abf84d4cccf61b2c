package nl.wedervraag.access;

import nl.wedervraag.shared.NotAllowed;

/** The one place that says who may do what. Asks the database at every call; nothing is kept. */
public interface Rights {

    boolean may(PersonId person, Right right, Scope scope);

    /** Whether the person has the right on any scope at all: for menus and for opening a page, never for its content. */
    boolean mayAnywhere(PersonId person, Right right);

    default void require(PersonId person, Right right, Scope scope) {
        if (!may(person, right, scope)) {
            throw new NotAllowed("%s lacks %s on %s".formatted(person, right, scope));
        }
    }
}
