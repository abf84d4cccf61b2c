@NullMarked
package nl.wedervraag.access;

import org.jspecify.annotations.NullMarked;
