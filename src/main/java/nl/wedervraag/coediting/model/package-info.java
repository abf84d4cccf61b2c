/**
 * Documents and the steps that change them: ProseMirror's document model in plain Java.
 *
 * <p>Pure values and functions; it knows nothing of Spring, databases, clocks, people or sockets. Positions are counted as
 * ProseMirror counts them (in UTF-16 code units, a token at each end of a node that isn't a leaf). The algorithms are
 * those that ProseMirror publishes in its guide and reference (<a
 * href="https://prosemirror.net/docs/guide/">prosemirror.net/docs</a>); a differential test holds them equal to the
 * libraries that the browser runs. What is refused is refused by a {@link Reason}.
 */
@NamedInterface("model")
@NullMarked
package nl.wedervraag.coediting.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
