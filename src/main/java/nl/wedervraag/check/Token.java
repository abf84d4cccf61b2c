package nl.wedervraag.check;

/**
 * A word of a text, or half of a contracted one.
 *
 * @param form in lower case, without accents
 * @param stem what its inflected forms have in common
 * @param opens whether a capital says nothing here: at the beginning of a sentence or of quoted words
 */
record Token(String form, String stem, int start, int end, Shape shape, boolean opens) {

    enum Shape {
        LOWER,
        CAPITAL,
        CAPITALS,
        NUMBER
    }

    boolean isNumber() {
        return shape == Shape.NUMBER;
    }
}
