/** What is shown of a discussion beside the words that it is about, in whichever page. */
@NamedInterface("ui")
@NullMarked
package nl.wedervraag.discussion.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
