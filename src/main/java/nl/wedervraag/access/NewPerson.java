package nl.wedervraag.access;

import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person who gets an account.
 *
 * @param signInName what they type to sign in: 2–100 letters, digits and {@code . _ @ + -}; case doesn't matter
 * @param password null for somebody who can't sign in with one yet
 */
public record NewPerson(
        String name, String signInName, @Nullable String password, Language language) {

    /** @throws NameRefused when a name is empty, too long, invisible, or of several alphabets */
    public NewPerson {
        name = Names.name(name);
        signInName = Names.signInName(signInName);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "NewPerson[" + signInName + "]";
    }
}
