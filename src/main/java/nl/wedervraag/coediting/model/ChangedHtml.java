package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A document as {@link Html}, with what changed inline: what is new in {@code ins}, what was taken out in {@code del}. What is
 * only marked otherwise isn't shown as changed.
 */
public final class ChangedHtml {

    /**
     * One of the document's blocks.
     *
     * @param block null where it is there no more
     */
    public record Part(String html, @Nullable Node block) {}

    private final List<Change> changes;
    private final int headings;
    private final Set<Change> told = new HashSet<>();
    private StringBuilder out = new StringBuilder();

    private ChangedHtml(List<Change> changes, int headings) {
        this.changes = changes;
        this.headings = headings;
    }

    /** @param headings the level in the page of the document's first level of headings, 1 to 5 */
    public static List<Part> of(Node document, Difference changed, int headings) {
        var html = new ChangedHtml(changed.changes(), headings);
        var parts = new ArrayList<Part>();
        int position = 0;
        for (var block : document.content()) {
            html.writeTakenBlocks(position, false);
            html.cutOff(null, parts);
            html.writeBlock(block, position);
            html.cutOff(block, parts);
            position += block.size();
        }
        html.writeTakenBlocks(Integer.MAX_VALUE, false);
        html.cutOff(null, parts);
        return parts;
    }

    private void cutOff(@Nullable Node block, List<Part> parts) {
        if (!out.isEmpty()) parts.add(new Part(out.toString(), block));
        out = new StringBuilder();
    }

    private void writeBlock(Node node, int position) {
        var tag = Html.tag(node, headings);
        out.append('<').append(tag).append(node.type().isTextblock() ? " dir=\"auto\">" : ">");
        if (node.type().isTextblock()) {
            writeLine(node.content(), position + 1);
        } else {
            int at = position + 1;
            for (var child : node.content()) {
                writeTakenBlocks(at, tag.equals("ul") || tag.equals("ol"));
                writeBlock(child, at);
                at += child.size();
            }
        }
        out.append("</").append(tag).append('>');
    }

    /** Those that stood before this position and weren't told yet. */
    private void writeTakenBlocks(int position, boolean inList) {
        for (var change : changes) {
            boolean here = change.from() <= position
                    && change.deleted().count() > 0
                    && (position == Integer.MAX_VALUE
                            || !change.deleted().child(0).type().isInline());
            if (here && told.add(change)) {
                out.append(inList ? "<li><del>" : "<del>");
                change.deleted().forEach(this::writeTaken);
                out.append(inList ? "</del></li>" : "</del>");
            }
        }
    }

    private void writeTaken(Node node) {
        if (node.type().isInline()) out.append(Html.inline(Fragment.of(node)));
        else if (node.type().name().equals("list_item"))
            out.append("<ul>").append(Html.of(node, headings)).append("</ul>");
        else out.append(Html.of(node, headings));
    }

    private void writeLine(Fragment line, int start) {
        int position = start;
        for (var node : line) {
            int end = position + node.size();
            for (int cut : cuts(position, end)) {
                writeTakenWords(position);
                writePiece(
                        node.isText() ? node.cut(position - (end - node.size()), cut - (end - node.size())) : node,
                        position,
                        cut);
                position = cut;
            }
        }
        writeTakenWords(position);
    }

    private Set<Integer> cuts(int from, int to) {
        var cuts = new TreeSet<Integer>(Set.of(to));
        for (var change : changes) {
            for (int cut : new int[] {change.from(), change.to()}) {
                if (cut > from && cut < to) cuts.add(cut);
            }
        }
        return cuts;
    }

    private void writePiece(Node piece, int from, int to) {
        boolean isNew = changes.stream()
                .anyMatch(change -> change.kind() != Change.Kind.FORMAT && change.from() <= from && to <= change.to());
        var html = Html.inline(Fragment.of(piece));
        out.append(isNew ? "<ins>" + html + "</ins>" : html);
    }

    private void writeTakenWords(int position) {
        for (var change : changes) {
            boolean here = change.from() <= position
                    && change.kind() != Change.Kind.FORMAT
                    && change.deleted().count() > 0
                    && change.deleted().child(0).type().isInline();
            if (here && told.add(change)) {
                out.append("<del>").append(Html.inline(change.deleted())).append("</del>");
            }
        }
    }
}
