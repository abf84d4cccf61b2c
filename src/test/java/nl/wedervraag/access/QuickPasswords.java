package nl.wedervraag.access;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The product's passwords with a thousandth of the work, for tests that compare hundreds. */
@TestComponent
class QuickPasswords extends Passwords {

    QuickPasswords() {
        super(new Argon2PasswordEncoder(16, 32, 1, 19, 1));
    }
}
