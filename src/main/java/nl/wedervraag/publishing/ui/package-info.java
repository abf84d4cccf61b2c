/** The page on which pieces are decided, and what the pages of stories and challenges have in common. */
@NamedInterface("ui")
@NullMarked
package nl.wedervraag.publishing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
