/**
 * What people say about the words of a document: threads of comments, each of which stands at its words whatever is done to
 * the text. It knows documents and people, nothing of answers: who may take part is told by the room whose document it is.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "cluster", "coediting", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
