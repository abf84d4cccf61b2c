/**
 * The way from an empty Wedervraag to one that a team can work in: what there is, what comes next, and the settings of the
 * organisation. Every step of it is another room's; this one knows their order.
 */
@ApplicationModule(
        displayName = "Setting up",
        allowedDependencies = {"access", "positions", "questions", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
