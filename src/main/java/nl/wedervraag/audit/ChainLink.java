package nl.wedervraag.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log as the chain is made over it. Each field counts with its length before it, so that no two rows read
 * alike; the same as {@code audit_append} does in the database.
 *
 * @param micros when, in microseconds since 1970
 */
record ChainLink(
        long seq,
        long micros,
        @Nullable String actor,
        String act,
        @Nullable String object,
        @Nullable String team,
        String details,
        @Nullable String textHash,
        String hash) {

    /** What {@code hash} must be when the row before it has that one. */
    String hashAfter(String previous) {
        var row = field(Long.toString(seq))
                + field(Long.toString(micros))
                + field(actor)
                + field(act)
                + field(object)
                + field(team)
                + field(details)
                + field(textHash);
        return sha256(HexFormat.of().parseHex(previous), row.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(@Nullable String value) {
        return value == null ? "-" : value.getBytes(StandardCharsets.UTF_8).length + ":" + value;
    }

    static String sha256(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
