/**
 * Personal notes: why somebody joined, why they stay, the best part of their work, in their own name beside the answer that
 * all share. Nobody approves them, their authors say who reads them, and they are gone when their authors say so. They
 * are no wording: nothing of them is searched, exported or printed.
 */
@ApplicationModule(
        displayName = "Personal notes",
        allowedDependencies = {"access", "audit", "cluster", "positions", "questions", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
