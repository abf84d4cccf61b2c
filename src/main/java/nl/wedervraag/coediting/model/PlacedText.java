package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;

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
     */
    private record Piece(int start, int position) {}

    private PlacedText() {}

    public static PlacedText of(Node document) {
        var placed = new PlacedText();
        placed.write(document, -1);
        return placed;
    }

    /** @return the position behind the node */
    private int write(Node node, int position) {
        if (node.isText()) {
            pieces.add(new Piece(text.length(), position));
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
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pieces.get(middle).start() <= place) low = middle;
            else high = middle - 1;
        }
        var piece = pieces.get(low);
        return piece.position() + place - piece.start();
    }

    /** The position behind the character that ends before this place of the text. */
    public int behind(int place) {
        return before(place - 1) + 1;
    }
}
