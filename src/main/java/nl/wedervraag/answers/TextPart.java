package nl.wedervraag.answers;

import java.util.List;
import nl.wedervraag.coediting.model.ChangedHtml;
import nl.wedervraag.coediting.model.Difference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A block of a text that stands beside a draft.
 *
 * @param html made by the server from a fixed set of tags, with what changed inline
 * @param block the block as JSON, to be taken over into the draft; null where it is there no more
 */
public record TextPart(String html, @Nullable String block) {

    /** Below a page's title. */
    private static final int HEADINGS = 2;

    static List<TextPart> of(Text text) {
        return of(text, text);
    }

    /** @param earlier beside which its changes are shown */
    static List<TextPart> of(Text text, Text earlier) {
        var parts = ChangedHtml.of(text.document(), Difference.between(earlier.document(), text.document()), HEADINGS);
        boolean skips = parts.stream().noneMatch(part -> part.html().contains("<h2"));
        return parts.stream()
                .map(part -> new TextPart(
                        skips ? inOrder(part.html()) : part.html(),
                        part.block() == null ? null : part.block().toJson().toString()))
                .toList();
    }

    /** Of a single line that isn't a document's. */
    static TextPart ofLine(String line, String earlier) {
        return of(line(line), line(earlier)).getFirst();
    }

    private static Text line(String words) {
        var json = JsonNodeFactory.instance.objectNode().put("type", "doc");
        json.putArray("content")
                .addObject()
                .put("type", "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", words);
        return Text.of(json);
    }

    /** A text may begin with the smaller of its two headings; a page's headings skip no level. */
    private static String inOrder(String html) {
        return html.replace("<h3", "<h2").replace("</h3", "</h2");
    }
}
