/** The page of the log of acts. */
@NullMarked
package nl.wedervraag.oversight.ui;

import org.jspecify.annotations.NullMarked;
