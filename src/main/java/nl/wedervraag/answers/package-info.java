/**
 * The shared answers of a company, team or position, and how their wording becomes official: drafts that are written
 * together, frozen revisions, reviews and publications. What viewers may read is not shown from here but from the room
 * {@code reading}, which sees live wording only.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "check",
            "cluster",
            "coediting",
            "coediting :: model",
            "notes",
            "notes :: ui",
            "discussion",
            "discussion :: ui",
            "editorial",
            "positions",
            "publishing",
            "questions",
            "reading",
            "search",
            "shared",
            "shared :: ui"
        })
@NullMarked
package nl.wedervraag.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
