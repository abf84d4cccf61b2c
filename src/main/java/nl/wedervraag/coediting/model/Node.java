package nl.wedervraag.coediting.model;

import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node of a document, a text or a whole document: an immutable value that shares its unchanged parts with the documents
 * it came from. Positions and sizes are ProseMirror's: a text counts its UTF-16 code units, another leaf one, any other
 * node its content and one token at each end.
 */
public final class Node {

    private final NodeType type;
    private final Attributes attributes;
    private final Fragment content;
    private final Marks marks;
    private final String text;

    /** Whether this node and all below it were found valid; written by whoever finds it first, always with the same value. */
    private boolean known;

    private Node(NodeType type, Attributes attributes, Fragment content, Marks marks, String text) {
        this.type = type;
        this.attributes = attributes;
        this.content = content;
        this.marks = marks;
        this.text = text;
    }

    static Node of(NodeType type, Attributes attributes, Fragment content, Marks marks) {
        return new Node(type, attributes, content, marks, "");
    }

    static Node text(NodeType type, String text, Marks marks) {
        return new Node(type, Attributes.NONE, Fragment.EMPTY, marks, text);
    }

    public NodeType type() {
        return type;
    }

    public Attributes attributes() {
        return attributes;
    }

    public Fragment content() {
        return content;
    }

    public Marks marks() {
        return marks;
    }

    /** Of a text; empty for every other node. */
    public String text() {
        return text;
    }

    public boolean isText() {
        return type.isText();
    }

    public boolean isLeaf() {
        return type.isLeaf();
    }

    public int size() {
        if (isText()) return text.length();
        return isLeaf() ? 1 : content.size() + 2;
    }

    Node withContent(Fragment changed) {
        return changed == content ? this : new Node(type, attributes, changed, marks, text);
    }

    Node withMarks(Marks changed) {
        return changed.equals(marks) ? this : new Node(type, attributes, content, changed, text);
    }

    Node withText(String changed) {
        return changed.equals(text) ? this : new Node(type, attributes, content, marks, changed);
    }

    Node withAttributes(Attributes changed) {
        return new Node(type, changed, content, marks, text);
    }

    /** The part between two offsets from where this node begins; what lies outside the node doesn't count. */
    Node cut(int from, int to) {
        if (isText()) return withText(text.substring(Math.max(0, from), Math.min(text.length(), to)));
        return withContent(content.cut(Math.max(0, from - 1), Math.min(content.size(), to - 1)));
    }

    boolean joinsText(Node next) {
        return isText() && next.isText() && marks.equals(next.marks);
    }

    public ResolvedPosition resolve(int position) {
        return ResolvedPosition.of(this, position);
    }

    /** What stands between two positions, with the nodes that are open at its sides. */
    public Slice slice(int from, int to) {
        if (from == to) return Slice.EMPTY;
        var start = resolve(from);
        var end = resolve(to);
        int depth = start.sharedDepth(to);
        int origin = start.start(depth);
        var cut = start.node(depth).content().cut(from - origin, to - origin);
        return new Slice(cut, start.depth() - depth, end.depth() - depth);
    }

    /** With a slice in the place of what stands between two positions, or a {@link Refusal}. */
    Node replace(int from, int to, Slice slice) {
        return Replacement.of(resolve(from), resolve(to), slice);
    }

    /** The node that begins at a position or, in a text, holds it. */
    Node nodeAt(int position) {
        var at = resolve(position);
        if (at.index() == at.parent().content().count())
            throw new Refusal(Reason.DOES_NOT_FIT, "no node at " + position);
        return at.parent().content().child(at.index());
    }

    /** Refuses a document that is not valid in every part, too large or too deep. Parts found valid before are not visited. */
    public void check() {
        if (content.size() > Limits.SIZE) throw new Refusal(Reason.TOO_LARGE, content.size() + " of " + Limits.SIZE);
        if (content.height() > Limits.DEPTH)
            throw new Refusal(Reason.TOO_DEEP, content.height() + " of " + Limits.DEPTH);
        if (!marks.isEmpty()) throw new Refusal(Reason.INVALID_MARKS, marks + " on the document");
        checkNode();
    }

    private void checkNode() {
        if (known) return;
        if (isText()) {
            if (text.isEmpty()) throw new Refusal(Reason.EMPTY_TEXT, "a text of no characters");
            Characters.check(text);
        }
        type.checkContent(content);
        type.attributes().check(attributes);
        for (var mark : marks) mark.type().attributes().check(mark.attributes());
        if (!marks.areValid()) throw new Refusal(Reason.INVALID_MARKS, marks.toString());
        checkChildren();
        known = true;
    }

    private void checkChildren() {
        for (int i = 0; i < content.count(); i++) {
            if (i > 0 && content.child(i - 1).joinsText(content.child(i))) {
                throw new Refusal(Reason.UNJOINED_TEXT, "two texts with the same marks");
            }
            content.child(i).checkNode();
        }
    }

    public ObjectNode toJson() {
        return NodeJson.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Node node
                        && type == node.type
                        && text.equals(node.text)
                        && attributes.equals(node.attributes)
                        && marks.equals(node.marks)
                        && content.equals(node.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, text, attributes, content);
    }

    @Override
    public String toString() {
        return isText() ? '"' + text + '"' : type + "(" + content + ")";
    }
}
