/**
 * What those who keep the program running look at: readiness, figures, and whether what is stored keeps the rules. On a
 * port of its own or from a command, never on a page; it knows the other rooms by what they hand it and reads no texts.
 */
@ApplicationModule(
        displayName = "Operating",
        allowedDependencies = {"access", "audit", "database", "shared"})
@NullMarked
package nl.wedervraag.operating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
