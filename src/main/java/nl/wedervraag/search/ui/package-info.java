/** The page of what was found, and the palette that leads anywhere from every page. */
@NullMarked
package nl.wedervraag.search.ui;

import org.jspecify.annotations.NullMarked;
