@NullMarked
package nl.wedervraag.answers;

import org.jspecify.annotations.NullMarked;
