package nl.wedervraag.coediting.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import tools.jackson.databind.JsonNode;

/**
 * JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it: no white space, keys ordered by UTF-16 code
 * units, strings and numbers as ECMAScript writes them. What the browser computes from the same value is equal byte for
 * byte.
 */
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** Refuses half surrogate pairs and numbers that aren't finite, which have no canonical form. */
    public static String of(JsonNode json) {
        var canonical = new CanonicalJson();
        canonical.write(json);
        return canonical.out.toString();
    }

    private void write(JsonNode json) {
        switch (json.getNodeType()) {
            case OBJECT -> writeObject(json);
            case ARRAY -> writeArray(json);
            case STRING -> writeString(json.stringValue());
            case NUMBER -> out.append(number(json.doubleValue()));
            case BOOLEAN -> out.append(json.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new Refusal(Reason.MALFORMED, "not JSON");
        }
    }

    private void writeObject(JsonNode json) {
        var keys = new ArrayList<>(json.propertyNames());
        Collections.sort(keys);
        var separator = "{";
        if (keys.isEmpty()) out.append(separator);
        for (var key : keys) {
            out.append(separator);
            writeString(key);
            out.append(':');
            write(json.path(key));
            separator = ",";
        }
        out.append('}');
    }

    private void writeArray(JsonNode json) {
        out.append('[');
        for (int i = 0; i < json.size(); i++) {
            if (i > 0) out.append(',');
            write(json.path(i));
        }
        out.append(']');
    }

    private void writeString(String string) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Characters.splitsPair(string, i + 1)) throw new Refusal(Reason.UNPAIRED_SURROGATE, "in a string");
                out.append(c).append(string.charAt(++i));
            } else {
                writeCharacter(c);
            }
        }
        out.append('"');
    }

    private void writeCharacter(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') out.append("\\u%04x".formatted((int) c));
                else out.append(c);
            }
        }
    }

    /** ECMAScript's Number::toString: the shortest digits that read back the same, an exponent from 1e21 and below 1e-6. */
    private static String number(double value) {
        if (!Double.isFinite(value)) throw new Refusal(Reason.MALFORMED, "a number without end");
        if (value == 0) return "0";
        var decimal = shortest(Math.abs(value)).stripTrailingZeros();
        var digits = decimal.unscaledValue().toString();
        int point = digits.length() - decimal.scale();
        return (value < 0 ? "-" : "") + placed(digits, point);
    }

    /** Java writes two digits even where one reads back the same: 4.9E-324 for 5e-324. */
    private static BigDecimal shortest(double value) {
        var written = new BigDecimal(Double.toString(value));
        var rounded = written.round(new MathContext(1));
        return rounded.doubleValue() == value ? rounded : written;
    }

    private static String placed(String digits, int point) {
        int count = digits.length();
        if (point > 21 || point <= -6) {
            var fraction = count > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        }
        if (point <= 0) return "0." + "0".repeat(-point) + digits;
        if (point >= count) return digits + "0".repeat(point - count);
        return digits.substring(0, point) + "." + digits.substring(point);
    }
}
