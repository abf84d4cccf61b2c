package nl.wedervraag.coediting;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import nl.wedervraag.access.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the messages that a browser hears over the socket. */
final class Replies {

    static final String PONG = "{\"type\":\"pong\"}";

    private static final JsonMapper MAPPER = new JsonMapper();

    private Replies() {}

    static String init(long version, JsonNode doc, Access access) {
        ObjectNode node = of("init").put("version", version);
        node.set("doc", doc);
        return node.put("access", access.code()).toString();
    }

    static String joined(long version, Access access) {
        return of("joined").put("version", version).put("access", access.code()).toString();
    }

    /** @param steps the steps as JSON text, which is not looked at again */
    static String commit(StoredCommit commit, String name, String steps) {
        String head = commitHead(commit, name).toString();
        return head.substring(0, head.length() - 1) + ",\"steps\":" + steps + "}";
    }

    /** For the sender of a commit that is stored exactly as it was sent. */
    static String ownCommit(StoredCommit commit, String name) {
        return commitHead(commit, name).put("own", true).toString();
    }

    private static ObjectNode commitHead(StoredCommit commit, String name) {
        ObjectNode node = of("commit").put("version", commit.version()).put("client", commit.client());
        user(node, commit.person(), name);
        return node.put("seq", commit.seq());
    }

    static String ack(long seq) {
        return of("ack").put("seq", seq).toString();
    }

    static String error(Refusal refusal, String message, OptionalLong seq) {
        ObjectNode node = of("error").put("code", refusal.code()).put("message", message);
        seq.ifPresent(number -> node.put("seq", number));
        return node.put("retry", refusal.retry()).toString();
    }

    static String cursor(
            String client,
            PersonId person,
            String name,
            @Nullable Integer anchor,
            @Nullable Integer head,
            long version) {
        ObjectNode node = of("cursor").put("client", client);
        user(node, person, name);
        return node.put("anchor", anchor)
                .put("head", head)
                .put("version", version)
                .toString();
    }

    static String presence(List<Seat> seats) {
        ObjectNode node = of("presence");
        ArrayNode people = node.putArray("people");
        for (Seat seat : seats) {
            ObjectNode entry = people.addObject().put("client", seat.client());
            user(entry, seat.person(), seat.name());
            entry.put("since", seat.since().toString()).put("color", seat.color());
        }
        return node.toString();
    }

    static String access(Access access) {
        return of("access").put("access", access.code()).toString();
    }

    /** One page in which the document is open. */
    record Seat(String client, PersonId person, String name, Instant since, int color) {}

    private static ObjectNode of(String type) {
        return MAPPER.createObjectNode().put("type", type);
    }

    private static void user(ObjectNode node, PersonId person, String name) {
        node.putObject("user").put("id", person.value().toString()).put("name", name);
    }
}
