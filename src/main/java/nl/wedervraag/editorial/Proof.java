package nl.wedervraag.editorial;

import nl.wedervraag.editorial.Judgement.Harmless;

/** One way to know that a part of a line says the same as what became of it. */
interface Proof {

    Harmless reason();

    /** The longest part that it looks at, in words, numbers and signs. */
    int longest();

    /** Whether the two parts, never both empty, say the same where they stand. */
    boolean holds(Part before, Part after);

    /** Some neighbouring words, numbers and signs of a line: from the first to the one before the end. */
    record Part(Line line, int from, int to) {

        int size() {
            return to - from;
        }

        Token first() {
            return line.at(from);
        }

        boolean isOne() {
            return size() == 1;
        }
    }
}
