/**
 * Approved wording for whoever reads it, and nothing else: this room knows database views of live wording and has no door
 * to drafts, revisions under review or their rooms. Whatever shows wording to a viewer takes it from here.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "coediting :: model",
            "notes",
            "notes :: ui",
            "paper",
            "positions",
            "questions",
            "shared",
            "shared :: ui"
        })
@NullMarked
package nl.wedervraag.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
