/**
 * The answer check: a text goes in, findings come out, each at the words it is about. It is pure: rules are data, the same
 * text gives the same findings, and nothing is stored or asked elsewhere. What a finding says to a person stands in the
 * message bundles; it explains and asks for something, it never writes the answer.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package nl.wedervraag.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
