package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A document's {@linkplain PlainText plain text} with where each piece of it stands in the document, so that words which were
 * found in the one are found in the other.
 */
public final class PlacedText {

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A text that stands in one piece in the document.
     *
     * @param start in the plain text
     * @param position of its first character in the document
     * @param length in characters
     */
    private record Piece(int start, int position, int length) {}

    private PlacedText() {}

    public static PlacedText of(Node document) {
        var placed = new PlacedText();
        placed.write(document, -1);
        return placed;
    }

    /** @return the position behind the node */
    private int write(Node node, int position) {
        if (node.isText()) {
            pieces.add(new Piece(text.length(), position, node.text().length()));
            text.append(node.text());
        } else if (node.isLeaf()) {
            text.append('\n');
        } else {
            if (node.type().isTextblock() && !text.isEmpty()) text.append('\n');
            var inside = position + 1;
            for (var child : node.content()) inside = write(child, inside);
        }
        return position + node.size();
    }

    public String text() {
        return text.toString();
    }

    /** The position before the character at this place of the text, which belongs to a piece. */
    public int before(int place) {
        var piece = pieces.get(last(one -> one.start() <= place));
        return piece.position() + place - piece.start();
    }

    /** The last piece of which something holds that holds of none behind the first of which it doesn't; -1 if of none. */
    private int last(Predicate<Piece> holds) {
        int low = -1;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (holds.test(pieces.get(middle))) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /** The place of the first character at or behind a position; the text's length if there is none. */
    int placeFrom(int position) {
        int at = last(piece -> piece.position() <= position);
        if (at >= 0 && position < pieces.get(at).position() + pieces.get(at).length()) {
            return pieces.get(at).start() + position - pieces.get(at).position();
        }
        return at + 1 < pieces.size() ? pieces.get(at + 1).start() : text.length();
    }

    /** The place behind the last character before a position; 0 if there is none. */
    int placeTo(int position) {
        int at = last(piece -> piece.position() < position);
        if (at < 0) return 0;
        var piece = pieces.get(at);
        return piece.start() + Math.min(position - piece.position(), piece.length());
    }

    /** The position behind the character that ends before this place of the text. */
    public int behind(int place) {
        return before(place - 1) + 1;
    }

    /** What of the text stands between two positions. */
    public String between(int from, int to) {
        int start = placeFrom(from);
        return text.substring(start, Math.max(start, placeTo(to)));
    }
}
