package nl.wedervraag.coediting.model;

/**
 * A part of a document as a text with one character for each position: its own characters, and one that no text may hold
 * for every other token. So a position of the part is an index of the text.
 */
final class Tokens {

    private static final char OPEN = '\u0001';
    private static final char CLOSE = '\u0002';
    private static final char LEAF = '\u0003';

    private Tokens() {}

    static String of(Node document) {
        return of(document.content());
    }

    /** What a slice adds to a document. */
    static String of(Slice slice) {
        var all = of(slice.content());
        return all.substring(slice.openStart(), all.length() - slice.openEnd());
    }

    private static String of(Fragment content) {
        var tokens = new StringBuilder(content.size());
        write(content, tokens);
        return tokens.toString();
    }

    private static void write(Fragment content, StringBuilder tokens) {
        for (var node : content) {
            if (node.isText()) {
                tokens.append(node.text());
            } else if (node.isLeaf()) {
                tokens.append(LEAF);
            } else {
                tokens.append(OPEN);
                write(node.content(), tokens);
                tokens.append(CLOSE);
            }
        }
    }

    static boolean isText(char token) {
        return token > LEAF;
    }

    static boolean holdWords(String tokens) {
        return tokens.chars().anyMatch(token -> isText((char) token) && !Character.isWhitespace(token));
    }
}
