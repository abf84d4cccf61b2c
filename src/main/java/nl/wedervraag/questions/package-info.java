/**
 * The question bank: themes and what candidates ask, each in every language, with guidance on what a good answer contains.
 * It knows which questions there are, not who answers them or how: that is the room {@code answers}.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "cluster", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
