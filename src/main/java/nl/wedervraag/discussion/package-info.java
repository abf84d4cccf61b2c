/**
 * What people say about a document: threads of comments, each of which stands at its words whatever is done to the text, and
 * whether the panel of a position would say it so. It knows documents, positions and people, nothing of answers: who may take part is told by the room whose document it is.
 */
@ApplicationModule(
        allowedDependencies = {"access", "audit", "cluster", "coediting", "positions", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
