package nl.wedervraag.answers.ui;

import java.util.HashMap;
import java.util.List;
import nl.wedervraag.answers.DraftFindings;
import nl.wedervraag.answers.FindingKey;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A finding as the page knows it.
 *
 * @param id the same for as long as the words are the same, of which each time that they stand in the text is another
 */
record ShownFinding(String id, DraftFindings.One one) {

    private static final int ENOUGH_OF_HASH = 16;

    static List<ShownFinding> of(DraftFindings found) {
        var times = new HashMap<FindingKey, Integer>();
        return found.findings().stream()
                .map(one -> new ShownFinding(id(one.key(), times.merge(one.key(), 1, Integer::sum)), one))
                .toList();
    }

    private static String id(FindingKey key, int time) {
        return "%s-%s-%d".formatted(key.rule().key(), key.words().substring(0, ENOUGH_OF_HASH), time);
    }

    boolean isDismissed() {
        return one.dismissal() != null;
    }

    boolean isOfWholeText() {
        return one.finding().rule().isOfWholeText();
    }

    /** What the editor's element needs to draw lines: where, and which. */
    static ObjectNode toJson(long version, List<ShownFinding> shown) {
        var open = shown.stream().filter(finding -> !finding.isDismissed()).toList();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("version", version).put("count", open.size());
        var words = json.putArray("words");
        open.stream()
                .filter(finding -> !finding.isOfWholeText())
                .forEach(finding -> words.addObject()
                        .put("id", finding.id)
                        .put("from", finding.one.from())
                        .put("to", finding.one.to())
                        .put("look", finding.look()));
        return json;
    }

    private String look() {
        return switch (one.finding().rule()) {
            case UNWISE -> "unwise";
            case HARD_SENTENCE -> "sentence";
            case CLICHE, SUPERLATIVE, NO_EXAMPLE, HEDGING, NOBODY, OVERPROMISE, TOO_LONG -> "weak";
        };
    }
}
