package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;

/** A position with the nodes around it, from the document (depth 0) to the innermost. */
public final class ResolvedPosition {

    /** @param start where the child before or at the position begins, in the document's positions */
    private record Level(Node node, int index, int start) {}

    private final int position;
    private final List<Level> levels;
    private final int parentOffset;

    private ResolvedPosition(int position, List<Level> levels, int parentOffset) {
        this.position = position;
        this.levels = levels;
        this.parentOffset = parentOffset;
    }

    static ResolvedPosition of(Node document, int position) {
        var levels = new ArrayList<Level>(6);
        var node = document;
        int start = 0;
        int offset = position;
        while (true) {
            var place = node.content().place(offset);
            levels.add(new Level(node, place.index(), start + place.start()));
            if (offset == place.start()) break;
            node = node.content().child(place.index());
            if (node.isText()) break;
            start += place.start() + 1;
            offset -= place.start() + 1;
        }
        return new ResolvedPosition(position, levels, offset);
    }

    public int position() {
        return position;
    }

    public int depth() {
        return levels.size() - 1;
    }

    public Node node(int depth) {
        return levels.get(depth).node();
    }

    public Node parent() {
        return levels.getLast().node();
    }

    /** How far into the parent's content. */
    public int parentOffset() {
        return parentOffset;
    }

    /** How far into the text that holds the position; 0 between nodes. */
    int textOffset() {
        return position - levels.getLast().start();
    }

    int index() {
        return levels.getLast().index();
    }

    int index(int depth) {
        return levels.get(depth).index();
    }

    /** The index of the node that follows, at that depth. */
    int indexAfter(int depth) {
        return depth == depth() && textOffset() == 0 ? index(depth) : index(depth) + 1;
    }

    /** Where the content of the node at that depth begins. */
    int start(int depth) {
        return depth == 0 ? 0 : levels.get(depth - 1).start() + 1;
    }

    int end(int depth) {
        return start(depth) + node(depth).content().size();
    }

    /** The depth of the innermost node that also holds another position. */
    int sharedDepth(int other) {
        int depth = depth();
        while (depth > 0 && (start(depth) > other || end(depth) < other)) depth--;
        return depth;
    }

    /** The part of the text that stands after the position, when it is in one. */
    Node textAfter() {
        var text = parent().content().child(index());
        return text.cut(textOffset(), text.size());
    }

    Node textBefore() {
        return parent().content().child(index()).cut(0, textOffset());
    }

    boolean splitsCharacter() {
        return textOffset() > 0
                && Characters.splitsPair(parent().content().child(index()).text(), textOffset());
    }
}
