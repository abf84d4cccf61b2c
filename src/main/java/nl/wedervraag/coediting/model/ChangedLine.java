package nl.wedervraag.coediting.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of text around a change, without the change and with it; other changes of the same line are in both.
 *
 * @param before hard breaks as line feeds
 * @param after as {@code before}
 */
public record ChangedLine(String before, String after) {

    /**
     * The line of a change that is one of words alone: within one line, and with the same marks on what went and what came.
     *
     * @param document in which the change is
     */
    public static Optional<ChangedLine> of(Node document, Change change) {
        var at = document.resolve(change.from());
        var line = at.parent();
        int from = at.parentOffset();
        int to = from + change.to() - change.from();
        if (!line.type().isTextblock() || to > line.content().size()) return Optional.empty();
        var put = line.content().cut(from, to);
        if (!isPlainText(change.deleted(), put)) return Optional.empty();
        var before = text(line.content().cut(0, from));
        var after = text(line.content().cut(to, line.content().size()));
        return Optional.of(new ChangedLine(before + text(change.deleted()) + after, before + text(put) + after));
    }

    private static boolean isPlainText(Fragment deleted, Fragment put) {
        var marks = new HashSet<Marks>();
        for (var part : new Fragment[] {deleted, put}) {
            for (var node : part) {
                if (!node.isText()) return false;
                marks.add(node.marks());
            }
        }
        return marks.size() == 1;
    }

    private static String text(Fragment content) {
        return content.children().stream()
                .map(node -> node.isText() ? node.text() : "\n")
                .collect(Collectors.joining());
    }
}
