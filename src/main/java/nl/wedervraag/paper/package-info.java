/**
 * Makes paper of what other rooms hand it: XHTML in, a tagged PDF out. It knows nothing of what stands there, asks no address
 * for anything, and holds the fonts that it prints with.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package nl.wedervraag.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
