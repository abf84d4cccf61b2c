@NullMarked
package nl.wedervraag.positions;

import org.jspecify.annotations.NullMarked;
