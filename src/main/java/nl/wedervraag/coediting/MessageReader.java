package nl.wedervraag.coediting;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages of the socket: exactly the listed kinds with exactly the listed fields, everything else is refused. */
final class MessageReader {

    /** In characters; also the largest frame. */
    static final int MAX_LENGTH = 256 * 1024;

    static final int MAX_STEPS = 200;

    /** A document is at most 50 deep, and each of its levels is an object in an array. */
    private static final int MAX_NESTING = 120;

    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .maxStringLength(MAX_LENGTH)
                            .maxNumberLength(25)
                            .maxNameLength(64)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MessageReader() {}

    static Message read(String text) throws Refused {
        if (text.length() > MAX_LENGTH) {
            throw new Refused(Refusal.TOO_LARGE, "A message holds at most " + MAX_LENGTH + " characters.");
        }
        JsonNode node = parse(text);
        return switch (string(node, "type")) {
            case "join" -> join(node);
            case "submit" -> submit(node);
            case "cursor" -> cursor(node);
            case "ping" -> ping(node);
            default -> throw malformed("type");
        };
    }

    private static JsonNode parse(String text) throws Refused {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!node.isObject()) {
                throw malformed("message");
            }
            return node;
        } catch (JacksonException e) {
            // The parser's own words would repeat what was sent.
            throw malformed("message");
        }
    }

    private static Message join(JsonNode node) throws Refused {
        only(node, Set.of("type", "document", "client", "schemaVersion", "version"));
        OptionalLong version = node.has("version") ? OptionalLong.of(whole(node, "version", 0)) : OptionalLong.empty();
        return new Message.Join(
                document(string(node, "document")),
                client(string(node, "client")),
                (int) Math.min(Integer.MAX_VALUE, whole(node, "schemaVersion", 1)),
                version);
    }

    private static Message submit(JsonNode node) throws Refused {
        only(node, Set.of("type", "base", "seq", "steps"));
        JsonNode steps = node.path("steps");
        if (!steps.isArray() || steps.isEmpty()) {
            throw malformed("steps");
        }
        if (steps.size() > MAX_STEPS) {
            throw new Refused(Refusal.TOO_LARGE, "A submission holds at most " + MAX_STEPS + " steps.");
        }
        return new Message.Submit(whole(node, "base", 0), whole(node, "seq", 1), steps);
    }

    private static Message cursor(JsonNode node) throws Refused {
        only(node, Set.of("type", "anchor", "head", "version"));
        Integer anchor = position(node, "anchor");
        Integer head = position(node, "head");
        if ((anchor == null) != (head == null)) {
            throw malformed("head");
        }
        long version = whole(node, "version", 0);
        return new Message.Cursor(anchor == null || head == null ? null : new Caret(anchor, head, version));
    }

    private static Message ping(JsonNode node) throws Refused {
        only(node, Set.of("type"));
        return new Message.Ping();
    }

    /** The number that a refusal answers, if the message has one that can be read. */
    static OptionalLong seqOf(Message message) {
        return message instanceof Message.Submit submit ? OptionalLong.of(submit.seq()) : OptionalLong.empty();
    }

    private static @Nullable Integer position(JsonNode node, String field) throws Refused {
        return node.path(field).isNull() ? null : (int) Math.min(Integer.MAX_VALUE, whole(node, field, 0));
    }

    private static DocumentId document(String text) throws Refused {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return new DocumentId(id);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, as any other text that is no id.
        }
        throw malformed("document");
    }

    private static String client(String text) throws Refused {
        if (!CLIENT.matcher(text).matches()) {
            throw malformed("client");
        }
        return text;
    }

    private static String string(JsonNode node, String field) throws Refused {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw malformed(field);
        }
        return value.stringValue();
    }

    private static long whole(JsonNode node, String field, long least) throws Refused {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw malformed(field);
        }
        long number = value.longValue();
        if (number < least || number > MAX_SAFE_INTEGER) {
            throw malformed(field);
        }
        return number;
    }

    private static void only(JsonNode node, Collection<String> fields) throws Refused {
        for (String name : node.propertyNames()) {
            if (!fields.contains(name)) {
                throw malformed("message");
            }
        }
    }

    private static Refused malformed(String field) {
        return new Refused(Refusal.MALFORMED, "Not understood: " + field + ".");
    }
}
