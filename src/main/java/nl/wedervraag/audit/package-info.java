/**
 * The log of acts: who did what to what, and when. It can only be added to, and a chain of hashes shows whether anybody
 * changed it. Not a log of edits: those are in the commit log of {@code coediting}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package nl.wedervraag.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
