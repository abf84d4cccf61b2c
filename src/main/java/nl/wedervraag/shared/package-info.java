/**
 * What every room may use: ids, languages, time, refusals. The page's shell and the components that rooms share are in
 * {@code ui}. Nothing that has an owner elsewhere.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.wedervraag.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
