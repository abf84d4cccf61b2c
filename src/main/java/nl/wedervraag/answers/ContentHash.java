package nl.wedervraag.answers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What approval is tied to: SHA-256 over the canonical form (RFC 8785) of a document and its question's text, in lower-case
 * hexadecimal. The browser computes the same from what it shows.
 */
public final class ContentHash {

    private ContentHash() {}

    public static String of(JsonNode document, String question) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("document", document);
        whole.put("question", question);
        return of(whole);
    }

    static String of(JsonNode value) {
        var text = new StringBuilder();
        write(value, text);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            writeObject(value, out);
        } else if (value.isArray()) {
            writeArray(value, out);
        } else if (value.isString()) {
            writeString(value.asString(), out);
        } else if (value.isBoolean() || value.isNull() || value.isIntegralNumber()) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("documents hold no " + value.getNodeType());
        }
    }

    /** Keys in the order of their UTF-16 code units, which is Java's. */
    private static void writeObject(JsonNode object, StringBuilder out) {
        var members = new TreeMap<String, JsonNode>();
        object.forEachEntry(members::put);
        String separator = "{";
        for (var member : members.entrySet()) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode array, StringBuilder out) {
        String separator = "[";
        for (JsonNode element : array) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(unit -> writeUnit((char) unit, out));
        out.append('"');
    }

    private static void writeUnit(char unit, StringBuilder out) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (unit < 0x20) {
                    out.append("\\u%04x".formatted((int) unit));
                } else {
                    out.append(unit);
                }
            }
        }
    }
}
