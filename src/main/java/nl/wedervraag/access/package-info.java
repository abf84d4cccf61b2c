/**
 * People, teams, roles, rights and signing in. The one place that knows who may do what: everybody else asks
 * {@link nl.wedervraag.access.Rights}, at every call. Knows nothing of what the rights are used for.
 */
@ApplicationModule(allowedDependencies = {"audit", "cluster", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
