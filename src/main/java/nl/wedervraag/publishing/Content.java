package nl.wedervraag.publishing;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wedervraag.coediting.model.CanonicalJson;
import nl.wedervraag.coediting.model.ContentHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a form was filled in with, by the names of its fields.
 *
 * @param values none of them empty: a field that isn't filled in isn't there
 */
public record Content(Map<String, String> values) {

    /** The field that every form has: what the piece is called. */
    public static final String TITLE = "title";

    public Content {
        var filled = new TreeMap<>(values);
        filled.values().removeIf(String::isEmpty);
        values = Collections.unmodifiableMap(filled);
    }

    static Content read(String json) {
        var values = new TreeMap<String, String>();
        JsonMapper.shared().readTree(json).forEachEntry((name, value) -> values.put(name, value.stringValue()));
        return new Content(values);
    }

    /** Empty where it isn't filled in. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** Fields that are filled in otherwise in the other, or in only one of both. */
    public Set<String> differences(Content other) {
        var names = new HashSet<>(values.keySet());
        names.addAll(other.values.keySet());
        names.removeIf(name -> get(name).equals(other.get(name)));
        return names;
    }

    /** The one form that equal contents share, byte for byte. */
    String json() {
        return CanonicalJson.of(tree());
    }

    /** What approval is tied to; browsers compute the same of what they show. */
    String hash() {
        return ContentHash.of(tree()).hex();
    }

    private JsonNode tree() {
        var tree = JsonNodeFactory.instance.objectNode();
        values.forEach(tree::put);
        return tree;
    }
}
