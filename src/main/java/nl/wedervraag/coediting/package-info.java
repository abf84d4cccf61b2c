/**
 * Documents that several people write at the same time: the authority over each, its commit log, the socket, who is
 * present. Knows documents and participants, nothing of what the documents are for: whose a document is, and who may
 * read or write it, is said by the room that owns it, in the database functions {@code document_readable_by} and
 * {@code document_writable_by}.
 */
@ApplicationModule(allowedDependencies = {"access", "cluster", "shared"})
@NullMarked
package nl.wedervraag.coediting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
