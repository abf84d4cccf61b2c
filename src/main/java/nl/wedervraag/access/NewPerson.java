package nl.wedervraag.access;

import java.util.Locale;
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

    public NewPerson {
        name = name.strip();
        signInName = signInName.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > 100
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name must have 1 to 100 characters");
        }
        if (!signInName.matches("[\\p{L}\\p{N}._@+-]{2,100}")) {
            throw new IllegalArgumentException("sign-in name must have 2 to 100 letters, digits or . _ @ + -");
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "NewPerson[" + signInName + "]";
    }
}
