/**
 * What can be found and by which words: an index that other rooms fill, and the question put to it. Whoever asks finds
 * what they may read and nothing else; not even how often a word is used depends on what they may not.
 */
@ApplicationModule(allowedDependencies = {"access", "positions", "questions", "shared", "shared :: ui"})
@NullMarked
package nl.wedervraag.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
