/** The pages on which stories are found and written. */
@NullMarked
package nl.wedervraag.stories.ui;

import org.jspecify.annotations.NullMarked;
