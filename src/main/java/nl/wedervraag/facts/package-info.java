/**
 * Facts: values with a name that many texts hold, each with where it comes from, who keeps it and since when it holds. Which
 * texts hold one, what becomes due by a new value and how that gets into drafts is the work of {@code answers}; readers see
 * nothing of a fact but the words that were approved.
 */
@ApplicationModule(
        allowedDependencies = {"access", "answers", "audit", "cluster", "publishing :: ui", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
