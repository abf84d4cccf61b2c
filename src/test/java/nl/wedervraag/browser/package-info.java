/** The product as a person meets it: the built program in a process of its own, and real browsers in front of it. */
@NullMarked
package nl.wedervraag.browser;

import org.jspecify.annotations.NullMarked;
