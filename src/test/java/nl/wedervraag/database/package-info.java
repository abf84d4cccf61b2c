@NullMarked
package nl.wedervraag.database;

import org.jspecify.annotations.NullMarked;
