package nl.wedervraag.answers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code wording_now} with its answer and owner.
 *
 * @param knownBy by when we know what the draft says that we don't; null where it is an answer
 * @param liveKnownBy the same of what is published
 * @param inheritsSince the version of the draft at which somebody said that the wider answer serves, null for never
 */
record WordingRow(
        WordingId id,
        AnswerId answer,
        Reach reach,
        Language language,
        Person owner,
        DocumentId document,
        long draftVersion,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate knownBy,
        Freshness freshness,
        List<DueReason> dueReasons,
        @Nullable PublicationState publication,
        @Nullable Instant liveSince,
        long liveVersion,
        @Nullable String liveHash,
        int liveWords,
        @Nullable LocalDate liveKnownBy,
        @Nullable ReviewId review,
        @Nullable ReviewState reviewState,
        @Nullable Long inheritsSince) {

    /** Needs the parameter {@code today}. */
    static final String COLUMNS = """
            w.id as wording, w.answer, w.language, w.document, w.draft_version, w.review_by, w.publication, w.live_since,
            w.live_version, w.live_hash, w.live_words, w.known_by, w.live_known_by, w.review, w.review_state,
            freshness(w.review_by, w.due_since, :today) as freshness, w.due_reasons, a.scope, a.owner, o.name as owner_name,
            (select own.inherits_since from wording own where own.id = w.id) as inherits_since
            """;

    static WordingRow of(ResultSet row) throws SQLException {
        return new WordingRow(
                new WordingId(row.getObject("wording", UUID.class)),
                new AnswerId(row.getObject("answer", UUID.class)),
                Reach.valueOf(row.getString("scope")),
                Language.valueOf(row.getString("language")),
                new Person(new PersonId(row.getObject("owner", UUID.class)), row.getString("owner_name")),
                new DocumentId(row.getObject("document", UUID.class)),
                row.getLong("draft_version"),
                row.getObject("review_by", LocalDate.class),
                row.getObject("known_by", LocalDate.class),
                Freshness.valueOf(row.getString("freshness")),
                reasons(row.getArray("due_reasons")),
                named(PublicationState.class, row.getString("publication")),
                instant(row, "live_since"),
                row.getLong("live_version"),
                row.getString("live_hash"),
                row.getInt("live_words"),
                row.getObject("live_known_by", LocalDate.class),
                row.getObject("review", UUID.class) == null ? null : new ReviewId(row.getObject("review", UUID.class)),
                named(ReviewState.class, row.getString("review_state")),
                row.getObject("inherits_since", Long.class));
    }

    boolean published() {
        return publication == PublicationState.LIVE || publication == PublicationState.OBSOLETE;
    }

    /** Whether the wider answer serves instead: somebody said so, and nobody has written or published anything since. */
    boolean inherits() {
        return !published() && inheritsSince != null && inheritsSince == draftVersion;
    }

    /** Whether the draft wasn't touched since what is published was frozen. */
    boolean untouched() {
        return publication != null && draftVersion == liveVersion && knowsTheSame();
    }

    /** Whether the draft says of itself, as what is published does, that it is known, or not until the same day. */
    boolean knowsTheSame() {
        return Objects.equals(knownBy, liveKnownBy);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** @param names null for none */
    static List<DueReason> reasons(@Nullable Array names) throws SQLException {
        return names == null
                ? List.of()
                : Arrays.stream((String[]) names.getArray())
                        .map(DueReason::valueOf)
                        .toList();
    }

    /** The person in a column, whose name is in the one that has {@code _name} added; null where there is none. */
    static @Nullable Person person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new Person(new PersonId(id), row.getString(column + "_name"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
