/**
 * What candidates apply for: a position belongs to a team and has its questions in an order of its own. A position is
 * never called a role, which is an access right; the answers to its questions stand in the room {@code answers}.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "cluster", "questions", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.positions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
