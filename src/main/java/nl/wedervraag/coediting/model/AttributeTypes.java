package nl.wedervraag.coediting.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The attributes that a kind of node or mark has. */
record AttributeTypes(Map<String, AttributeType> types) {

    AttributeTypes {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** Values from JSON, with defaults for those that aren't given. */
    Attributes read(@Nullable JsonNode json) {
        if (json == null) return withDefaults(Map.of());
        if (!json.isObject()) throw new Refusal(Reason.MALFORMED, "attrs");
        var given = new TreeMap<String, @Nullable Object>();
        for (var property : json.properties()) given.put(property.getKey(), Json.scalar(property.getValue()));
        for (var name : given.keySet()) {
            if (!types.containsKey(name)) throw new Refusal(Reason.UNKNOWN_ATTRIBUTE, name);
        }
        return withDefaults(given);
    }

    private Attributes withDefaults(Map<String, @Nullable Object> given) {
        if (types.isEmpty()) return Attributes.NONE;
        var values = new TreeMap<String, @Nullable Object>();
        for (var type : types.values()) {
            boolean present = given.containsKey(type.name());
            if (!present && type.required()) throw new Refusal(Reason.INVALID_ATTRIBUTE, type.name() + " is missing");
            values.put(type.name(), present ? given.get(type.name()) : type.defaultValue());
        }
        return new Attributes(values);
    }

    boolean has(String name) {
        return types.containsKey(name);
    }

    void check(Attributes attributes) {
        for (var type : types.values()) type.check(attributes.get(type.name()));
    }
}
