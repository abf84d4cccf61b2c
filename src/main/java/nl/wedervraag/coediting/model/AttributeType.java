package nl.wedervraag.coediting.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says of one attribute.
 *
 * @param types of 'string', 'number', 'boolean', 'null': those that a value may be of
 * @param required whether there is no default
 * @param oneOf the only values allowed; empty where any is
 * @param format what a string must be
 * @param maxLength of a string, in UTF-16 code units
 */
record AttributeType(
        String name,
        Set<String> types,
        boolean required,
        @Nullable Object defaultValue,
        List<@Nullable Object> oneOf,
        Format format,
        int maxLength) {

    /** What a string must be. */
    enum Format {
        ANY,
        /** A link that may be followed. */
        LINK,
        /** An id of something that is kept elsewhere: a UUID in its usual form. */
        ID;

        private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        private void check(String name, String value) {
            if (this == LINK) Links.check(value);
            if (this == ID && !UUID.matcher(value).matches())
                throw new Refusal(Reason.INVALID_ATTRIBUTE, name + " must be an id");
        }
    }

    void check(@Nullable Object value) {
        if (!types.contains(typeOf(value))) throw invalid(" must be " + String.join(" or ", types));
        if (!oneOf.isEmpty() && !oneOf.contains(value)) throw invalid(" must be one of " + oneOf);
        if (value instanceof String string) {
            if (string.length() > maxLength) throw invalid(" is longer than " + maxLength);
            Characters.check(string);
            format.check(name, string);
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
