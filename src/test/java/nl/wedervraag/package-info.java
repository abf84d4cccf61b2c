@NullMarked
package nl.wedervraag;

import org.jspecify.annotations.NullMarked;
