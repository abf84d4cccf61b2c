package nl.wedervraag.coediting.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A piece cut out of a document, or to be put into one.
 *
 * @param openStart how many levels of nodes are open, that is cut through, at the left side
 * @param openEnd the same at the right side
 */
public record Slice(Fragment content, int openStart, int openEnd) {

    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    /** What it adds to a document, in positions. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    boolean isFlat() {
        return openStart == 0 && openEnd == 0;
    }

    /** With content put in at an offset from the slice's open start. */
    Slice withInserted(int offset, Fragment inserted) {
        return new Slice(
                insert(content, offset + openStart, inserted, null, openStart + 1, openEnd + 1), openStart, openEnd);
    }

    private static Fragment insert(
            Fragment into, int offset, Fragment inserted, @Nullable Node parent, int openStart, int openEnd) {
        var place = into.place(offset);
        var child = place.index() < into.count() ? into.child(place.index()) : null;
        if (child == null || place.start() == offset || child.isText()) {
            // A parent that is open has children outside the slice, so that nothing can be said of it yet.
            if (parent != null && openStart <= 0 && openEnd <= 0) checkFits(parent, place.index(), inserted);
            return into.cut(0, offset).append(inserted).append(into.cut(offset, into.size()));
        }
        int start = place.index() == 0 ? openStart - 1 : 0;
        int end = place.index() == into.count() - 1 ? openEnd - 1 : 0;
        var inner = insert(child.content(), offset - place.start() - 1, inserted, child, start, end);
        return into.withChild(place.index(), child.withContent(inner));
    }

    private static void checkFits(Node parent, int index, Fragment inserted) {
        var content = parent.content();
        var state = parent.type().content().after(content, 0, index);
        if (state != null) state = state.after(inserted);
        if (state != null) state = state.after(content, index, content.count());
        boolean fits = state != null && state.isEnd();
        for (var node : inserted) fits &= parent.type().allows(node.marks());
        if (!fits) throw new Refusal(Reason.DOES_NOT_FIT, "content does not fit in the gap");
    }

    /** Without what stands between two offsets from the slice's open start, which must lie in one node. */
    Slice withoutBetween(int from, int to) {
        return new Slice(remove(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static Fragment remove(Fragment content, int from, int to) {
        var start = content.place(from);
        var end = content.place(to);
        var child = start.index() < content.count() ? content.child(start.index()) : null;
        if (child == null || start.start() == from || child.isText()) {
            if (end.start() != to && !content.child(end.index()).isText()) throw notFlat();
            return content.cut(0, from).append(content.cut(to, content.size()));
        }
        if (start.index() != end.index()) throw notFlat();
        var inner = remove(child.content(), from - start.start() - 1, to - start.start() - 1);
        return content.withChild(start.index(), child.withContent(inner));
    }

    private static Refusal notFlat() {
        return new Refusal(Reason.DOES_NOT_FIT, "the range to remove is not flat");
    }

    JsonNode toJson() {
        var json = Json.object();
        json.set("content", content.toJson());
        if (openStart > 0) json.put("openStart", openStart);
        if (openEnd > 0) json.put("openEnd", openEnd);
        return json;
    }
}
