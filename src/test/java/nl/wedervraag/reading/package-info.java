@NullMarked
package nl.wedervraag.reading;

import org.jspecify.annotations.NullMarked;
