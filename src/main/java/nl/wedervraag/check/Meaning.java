package nl.wedervraag.check;

import org.jspecify.annotations.Nullable;

/**
 * What words that were found stand for: a rule's fault, or a concept by which rules recognise each other's company.
 *
 * @param rule none for a concept
 * @param name the rule's variant, or the concept's name
 * @param weight how much it says by itself; 1 and above is enough in an otherwise empty answer
 */
record Meaning(@Nullable Rule rule, String name, double weight) {

    static Meaning concept(String name) {
        return new Meaning(null, name, 0);
    }
}
