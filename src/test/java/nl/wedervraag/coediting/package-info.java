@NullMarked
package nl.wedervraag.coediting;

import org.jspecify.annotations.NullMarked;
