package nl.wedervraag.coediting.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A document or a part of it as text alone: a line for each paragraph or heading, and one for each hard break. */
public final class PlainText {

    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LETTER_OR_NUMBER = Pattern.compile("[\\p{L}\\p{N}]");

    private PlainText() {}

    public static String of(Node node) {
        return PlacedText.of(node).text();
    }

    /** Words in a document: what stands between white space and has a letter or a number in it; the browser counts alike. */
    public static int words(Node node) {
        return (int) SPACE.splitAsStream(of(node))
                .filter(part -> LETTER_OR_NUMBER.matcher(part).find())
                .count();
    }

    /** What one says first: the first paragraph that says something. */
    public static Optional<Node> shortForm(Node node) {
        if (node.type().name().equals("paragraph"))
            return Optional.of(node).filter(paragraph -> !of(paragraph).isBlank());
        for (var child : node.content()) {
            var found = shortForm(child);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
