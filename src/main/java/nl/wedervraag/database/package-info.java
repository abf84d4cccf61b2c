/**
 * Where the data lives: starts the PostgreSQL that comes along, or takes the one whose address is given, and refuses a
 * database that could lose what was called saved. It knows nothing of what is stored; every other room stands on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package nl.wedervraag.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
