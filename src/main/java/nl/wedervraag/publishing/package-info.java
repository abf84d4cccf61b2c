/**
 * Pieces that people fill in as a form and that are published by review: saved versions, frozen revisions, requests for
 * approval, publications. What a form asks is its kind's own: the rooms of stories and challenges say so by their
 * {@link nl.wedervraag.publishing.Form}. What viewers may read is not shown from here but from the room {@code reading}.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "cluster", "coediting :: model", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
