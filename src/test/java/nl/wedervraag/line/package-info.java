/** Lines between a test's client and a server of ours, with all that can happen to lines. */
@NullMarked
package nl.wedervraag.line;

import org.jspecify.annotations.NullMarked;
