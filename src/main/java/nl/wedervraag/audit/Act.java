package nl.wedervraag.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act, before it is recorded: {@code Act.of(REVIEW_SENT_BACK).by(person).on(review).in(team).with("wording", id).saying(reason)}.
 *
 * @param actor who did it, null when nobody signed in did
 * @param object the id of what it was done to
 * @param team the team whose leads may read of it, null for the organisation
 * @param details ids and enumerations only, since they can't be erased
 * @param text free text, which can be erased without breaking the chain
 */
public record Act(
        ActKind kind,
        @Nullable UUID actor,
        @Nullable UUID object,
        @Nullable UUID team,
        Map<String, String> details,
        @Nullable String text) {

    private static final int LONGEST_TEXT = 10_000;

    public Act {
        details = Map.copyOf(details);
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("text over " + LONGEST_TEXT);
        }
    }

    public static Act of(ActKind kind) {
        return new Act(kind, null, null, null, Map.of(), null);
    }

    public Act by(UUID person) {
        return new Act(kind, person, object, team, details, text);
    }

    public Act on(UUID what) {
        return new Act(kind, actor, what, team, details, text);
    }

    public Act in(@Nullable UUID where) {
        return new Act(kind, actor, object, where, details, text);
    }

    public Act with(String key, UUID id) {
        return withDetail(key, id.toString());
    }

    public Act with(String key, Enum<?> value) {
        return withDetail(key, value.name());
    }

    /** A version, a number, or a hash. */
    public Act with(String key, long number) {
        return withDetail(key, Long.toString(number));
    }

    public Act withHash(String key, String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a sha-256 in hexadecimal");
        }
        return withDetail(key, hex);
    }

    public Act saying(String freeText) {
        return new Act(kind, actor, object, team, details, freeText);
    }

    private Act withDetail(String key, String value) {
        var more = new TreeMap<>(details);
        more.put(key, value);
        return new Act(kind, actor, object, team, more, text);
    }
}
