/**
 * Whether a change of words changes what they say. Pure: a line before and after goes in, a judgement comes out. Editorial is
 * only what is proven harmless, part by part; in doubt a change is one of substance.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package nl.wedervraag.editorial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
