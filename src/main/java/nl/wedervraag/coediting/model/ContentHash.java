package nl.wedervraag.coediting.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What identifies an answer as it is read: SHA-256 over the canonical JSON (RFC 8785) of its document and its question's
 * text.
 *
 * @param hex 64 lower-case digits
 */
public record ContentHash(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ContentHash {
        if (!HEX.matcher(hex).matches()) throw new Refusal(Reason.MALFORMED, "a hash has 64 digits, 0-9 and a-f");
    }

    public static ContentHash of(Node document, String question) {
        var json = Json.object().put("question", question);
        json.set("document", document.toJson());
        return of(json);
    }

    /** Of anything else that is approved as it is shown. */
    public static ContentHash of(JsonNode json) {
        return new ContentHash(HexFormat.of().formatHex(sha256(CanonicalJson.of(json))));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
