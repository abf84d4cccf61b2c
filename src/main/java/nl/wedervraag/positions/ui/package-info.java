/** The positions as the shell offers them on top of each page. */
@NullMarked
package nl.wedervraag.positions.ui;

import org.jspecify.annotations.NullMarked;
