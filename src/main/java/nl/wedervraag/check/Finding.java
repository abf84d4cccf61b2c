package nl.wedervraag.check;

import java.util.List;

/**
 * What the check says, at the words.
 *
 * @param variant which of the rule's explanations: a theme, a ground such as age; empty where the rule has one
 * @param start of the words, in UTF-16 units from the text's beginning
 * @param end behind their last one
 * @param parameters for the message's gaps
 */
public record Finding(Rule rule, String variant, int start, int end, List<Object> parameters) {

    static final String KEYS = "check.";

    /** The key of why these words are weak. */
    public String whyKey() {
        return key("why");
    }

    /** The key of what to add or to change; never a text to copy. */
    public String proposalKey() {
        return key("proposal");
    }

    private String key(String part) {
        return KEYS + rule.key() + (variant.isEmpty() ? "" : "." + variant) + "." + part;
    }
}
