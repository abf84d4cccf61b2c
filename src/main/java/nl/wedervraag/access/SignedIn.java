package nl.wedervraag.access;

import java.io.Serializable;
import java.security.Principal;
import nl.wedervraag.shared.Language;

/**
 * Who is at the other end of a request, page or socket. Holds no rights: those are asked at every call.
 *
 * @param signIn the sign-in by which the person is here
 */
public record SignedIn(PersonId id, SignInId signIn, String name, Language language, ColourScheme colours)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return id.value().toString();
    }
}
