/** The page on which approved wording is read. */
@NullMarked
package nl.wedervraag.reading.ui;

import org.jspecify.annotations.NullMarked;
