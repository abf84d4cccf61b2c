package nl.wedervraag.coediting.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reading JSON strictly: nothing is converted, nothing unknown is passed over. */
final class Json {

    static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return FACTORY.objectNode();
    }

    /** Refuses what is no object, and keys that aren't listed. */
    static JsonNode object(JsonNode json, Set<String> keys) {
        if (!json.isObject()) throw new Refusal(Reason.MALFORMED, "an object expected");
        for (var key : json.propertyNames()) {
            if (!keys.contains(key)) throw new Refusal(Reason.MALFORMED, "unknown key " + key);
        }
        return json;
    }

    static String string(JsonNode json, String key) {
        var value = json.get(key);
        if (value == null || !value.isString()) throw new Refusal(Reason.MALFORMED, key + " must be a string");
        return value.stringValue();
    }

    static int position(JsonNode json, String key) {
        var value = json.get(key);
        if (value == null || !value.isInt()) throw new Refusal(Reason.MALFORMED, key + " must be a whole number");
        if (value.intValue() < 0) throw new Refusal(Reason.OUT_OF_RANGE, key + " is negative");
        return value.intValue();
    }

    static int positionOr(JsonNode json, String key, int otherwise) {
        return json.has(key) ? position(json, key) : otherwise;
    }

    static boolean flag(JsonNode json, String key) {
        var value = json.get(key);
        if (value == null) return false;
        if (!value.isBoolean()) throw new Refusal(Reason.MALFORMED, key + " must be true or false");
        return value.booleanValue();
    }

    static Iterable<JsonNode> array(@Nullable JsonNode json, String key) {
        if (json == null) return List.of();
        if (!json.isArray()) throw new Refusal(Reason.MALFORMED, key + " must be a list");
        return json;
    }

    /** A string, Long, Double, Boolean or null. A whole number is a Long however it is written. */
    static @Nullable Object scalar(JsonNode json) {
        if (json.isNull()) return null;
        if (json.isString()) return json.stringValue();
        if (json.isBoolean()) return json.booleanValue();
        if (json.isNumber()) return number(json.doubleValue());
        throw new Refusal(Reason.INVALID_ATTRIBUTE, "neither string, number, true, false nor null");
    }

    private static Object number(double value) {
        if (!Double.isFinite(value)) throw new Refusal(Reason.INVALID_ATTRIBUTE, "not a number");
        boolean whole = value == Math.rint(value) && Math.abs(value) <= 1L << 53;
        return whole ? (Object) (long) value : (Object) value;
    }

    static JsonNode of(@Nullable Object scalar) {
        return switch (scalar) {
            case null -> FACTORY.nullNode();
            case String string -> FACTORY.stringNode(string);
            case Boolean flag -> FACTORY.booleanNode(flag);
            case Long number -> FACTORY.numberNode(number);
            default -> FACTORY.numberNode(((Number) scalar).doubleValue());
        };
    }

    static ObjectNode of(Attributes attributes) {
        var json = object();
        attributes.values().forEach((name, value) -> json.set(name, of(value)));
        return json;
    }
}
