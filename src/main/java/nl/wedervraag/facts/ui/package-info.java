/** The pages on which facts are found and given their values. */
@NullMarked
package nl.wedervraag.facts.ui;

import org.jspecify.annotations.NullMarked;
