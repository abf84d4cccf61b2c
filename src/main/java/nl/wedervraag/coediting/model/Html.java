package nl.wedervraag.coediting.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as HTML, made from our own tree with a fixed set of tags: p, h1 to h6, blockquote, ul, ol, li, br, strong, em, a.
 * Everything that comes from a person is escaped.
 */
public final class Html {

    private final StringBuilder out = new StringBuilder();
    private final int headings;

    private Html(int headings) {
        this.headings = headings;
    }

    /** @param headings the level in the page of the document's first level of headings, 1 to 5 */
    public static String of(Node node, int headings) {
        var html = new Html(headings);
        if (node.type().name().equals("doc")) html.writeAll(node.content());
        else html.write(node);
        return html.out.toString();
    }

    /** What stands in a line, without the line. */
    static String inline(Fragment nodes) {
        var html = new Html(1);
        html.writeInline(nodes);
        return html.out.toString();
    }

    private void writeAll(Fragment nodes) {
        for (var node : nodes) write(node);
    }

    private void write(Node node) {
        switch (node.type().name()) {
            case "paragraph" -> writeLine(tag(node, headings), node);
            case "heading" -> writeLine(tag(node, headings), node);
            case "blockquote", "bullet_list", "ordered_list", "list_item" -> writeBlock(tag(node, headings), node);
            case "hard_break" -> out.append("<br>");
            case "text" -> escape(node.text());
            default -> throw new Refusal(Reason.UNKNOWN_NODE, "no tag for " + node.type());
        }
    }

    /** Of a block. */
    static String tag(Node block, int headings) {
        return switch (block.type().name()) {
            case "paragraph" -> "p";
            case "heading" -> "h" + Math.clamp(headings - 1 + level(block), 1, 6);
            case "blockquote" -> "blockquote";
            case "bullet_list" -> "ul";
            case "ordered_list" -> "ol";
            case "list_item" -> "li";
            default -> throw new Refusal(Reason.UNKNOWN_NODE, "no tag for " + block.type());
        };
    }

    private static long level(Node heading) {
        return heading.attributes().get("level") instanceof Long level ? level : 1;
    }

    private void writeBlock(String tag, Node node) {
        out.append('<').append(tag).append('>');
        writeAll(node.content());
        out.append("</").append(tag).append('>');
    }

    /** Lines take the direction of what is written in them. */
    private void writeLine(String tag, Node line) {
        out.append('<').append(tag).append(" dir=\"auto\">");
        writeInline(line.content());
        out.append("</").append(tag).append('>');
    }

    private void writeInline(Fragment nodes) {
        var open = new ArrayList<Mark>();
        for (var node : nodes) {
            int kept = 0;
            var marks = shown(node.marks());
            while (kept < open.size() && kept < marks.size() && open.get(kept).equals(marks.get(kept))) kept++;
            close(open, kept);
            for (var mark : marks.subList(kept, marks.size())) open(mark, open);
            write(node);
        }
        close(open, 0);
    }

    /** That words are a fact's is for whoever writes; they are read as any other. */
    private static List<Mark> shown(Marks marks) {
        return marks.list().stream()
                .filter(mark -> !mark.type().name().equals(Named.MARK))
                .toList();
    }

    private void open(Mark mark, List<Mark> open) {
        open.add(mark);
        out.append('<').append(tag(mark));
        if (mark.type().name().equals("link")) {
            out.append(" href=\"");
            escape(String.valueOf(mark.attributes().get("href")));
            out.append("\" rel=\"noopener noreferrer nofollow\"");
        }
        out.append('>');
    }

    private void close(List<Mark> open, int kept) {
        while (open.size() > kept)
            out.append("</").append(tag(open.removeLast())).append('>');
    }

    private static String tag(Mark mark) {
        return switch (mark.type().name()) {
            case "link" -> "a";
            case "strong" -> "strong";
            case "em" -> "em";
            default -> throw new Refusal(Reason.UNKNOWN_MARK, "no tag for " + mark.type());
        };
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
