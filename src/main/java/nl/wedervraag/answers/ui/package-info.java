/** The pages on which answers are found, written and decided. */
@NullMarked
package nl.wedervraag.answers.ui;

import org.jspecify.annotations.NullMarked;
