/**
 * What changed, told to every node. After a commit, never before it; a notice may come late, twice or, for
 * announcements, not at all, so whoever hears one looks at the database. Knows nothing of what the changes mean.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.wedervraag.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
