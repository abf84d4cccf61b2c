/**
 * Looking through the log of acts, for those who may: administrators all of it, leads what was done in their teams. Only
 * reads it, but for what somebody said in an act, which can be erased.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
