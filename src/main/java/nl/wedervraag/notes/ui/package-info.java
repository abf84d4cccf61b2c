/** Personal notes beside an answer, wherever it stands. */
@NamedInterface("ui")
@NullMarked
package nl.wedervraag.notes.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
