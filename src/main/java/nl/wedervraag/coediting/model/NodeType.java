package nl.wedervraag.coediting.model;

import java.util.Set;

/** A kind of node that the schema lists. */
public final class NodeType {

    private final String name;
    private final AttributeTypes attributes;
    private final ContentMatch content;
    private final boolean inline;
    private final boolean inlineContent;
    private final boolean atom;
    private final Set<String> marks;

    /**
     * @param inline whether it stands within a line of text
     * @param inlineContent whether its children do
     * @param atom whether it is one thing to the marks around it even when it has children
     * @param marks names of the marks that its children may have
     */
    NodeType(
            String name,
            AttributeTypes attributes,
            ContentMatch content,
            boolean inline,
            boolean inlineContent,
            boolean atom,
            Set<String> marks) {
        this.name = name;
        this.attributes = attributes;
        this.content = content;
        this.inline = inline;
        this.inlineContent = inlineContent;
        this.atom = atom;
        this.marks = marks;
    }

    public String name() {
        return name;
    }

    public boolean isText() {
        return name.equals("text");
    }

    public boolean isInline() {
        return inline;
    }

    /** Whether it never has children, and takes one position instead of two. */
    public boolean isLeaf() {
        return content == ContentMatch.EMPTY;
    }

    /** Whether marks are put on the node itself: it has no content, or the schema says so, as of a footnote. */
    boolean isAtom() {
        return atom || isLeaf();
    }

    /** Whether it is a line of text, such as a paragraph. */
    public boolean isTextblock() {
        return !inline && inlineContent;
    }

    AttributeTypes attributes() {
        return attributes;
    }

    ContentMatch content() {
        return content;
    }

    boolean allows(MarkType mark) {
        return marks.contains(mark.name());
    }

    boolean allows(Marks given) {
        for (var mark : given) {
            if (!allows(mark.type())) return false;
        }
        return true;
    }

    /** Whether the content of two kinds of nodes may be joined: they are one kind, or could begin alike. */
    boolean joins(NodeType other) {
        return this == other || content.beginsLike(other.content);
    }

    /** Refuses children that the content expression or the marks allowed here don't cover. */
    void checkContent(Fragment children) {
        var state = content.after(children);
        if (state == null || !state.isEnd())
            throw new Refusal(Reason.INVALID_CONTENT, name + " of " + children.names());
        checkMarks(children);
    }

    private void checkMarks(Fragment children) {
        for (var child : children) {
            if (!allows(child.marks())) throw new Refusal(Reason.INVALID_MARKS, child.marks() + " in " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
