package nl.wedervraag.coediting.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of one attribute.
 *
 * @param types of 'string', 'number', 'boolean', 'null': those that a value may be of
 * @param required whether there is no default
 * @param oneOf the only values allowed; empty where any is
 * @param link whether the value must be a link that may be followed
 * @param maxLength of a string, in UTF-16 code units
 */
record AttributeType(
        String name,
        Set<String> types,
        boolean required,
        @Nullable Object defaultValue,
        List<@Nullable Object> oneOf,
        boolean link,
        int maxLength) {

    void check(@Nullable Object value) {
        if (!types.contains(typeOf(value))) throw invalid(" must be " + String.join(" or ", types));
        if (!oneOf.isEmpty() && !oneOf.contains(value)) throw invalid(" must be one of " + oneOf);
        if (value instanceof String string) {
            if (string.length() > maxLength) throw invalid(" is longer than " + maxLength);
            Characters.check(string);
            if (link) Links.check(string);
        }
    }

    private Refusal invalid(String rule) {
        return new Refusal(Reason.INVALID_ATTRIBUTE, name + rule);
    }

    private static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String _ -> "string";
            case Boolean _ -> "boolean";
            default -> "number";
        };
    }
}
