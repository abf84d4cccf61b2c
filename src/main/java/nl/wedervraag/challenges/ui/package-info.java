/** The pages on which challenges are found and written. */
@NullMarked
package nl.wedervraag.challenges.ui;

import org.jspecify.annotations.NullMarked;
