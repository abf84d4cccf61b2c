package nl.wedervraag.access;

/**
 * Somebody to be invited.
 *
 * @param role their first role, on {@code scope}; the rest comes when they are here
 * @param somebodyElse whoever invites knows that somebody with the same or a similar name is here, and means another
 */
public record NewInvitation(String name, String signInName, Role role, Scope scope, boolean somebodyElse) {

    /** @throws NameRefused when a name is empty, too long, invisible, or of several alphabets */
    public NewInvitation {
        name = Names.name(name);
        signInName = Names.signInName(signInName);
    }

    public NewInvitation(String name, String signInName, Role role, Scope scope) {
        this(name, signInName, role, scope, false);
    }

    public NewInvitation meaningSomebodyElse() {
        return new NewInvitation(name, signInName, role, scope, true);
    }
}
