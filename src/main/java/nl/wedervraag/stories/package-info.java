/**
 * Stories: real, dated examples that somebody can vouch for, on which answers rest. What a story asks of whoever writes it,
 * what it is about and whom it serves is here; how it is saved, approved and published is in {@code publishing}.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "answers",
            "cluster",
            "positions",
            "publishing",
            "publishing :: ui",
            "questions",
            "shared",
            "shared :: ui"
        })
@NullMarked
package nl.wedervraag.stories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
