@NullMarked
package nl.wedervraag.leaks;

import org.jspecify.annotations.NullMarked;
