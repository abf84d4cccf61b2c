/**
 * Challenges: honest problems of a team, each with the opportunity that it gives, on which answers rest. What one asks of
 * whoever writes it and who last said that it is still so is here; how it is saved, approved and published is in
 * {@code publishing}.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "answers",
            "audit",
            "cluster",
            "publishing",
            "publishing :: ui",
            "shared",
            "shared :: ui"
        })
@NullMarked
package nl.wedervraag.challenges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
