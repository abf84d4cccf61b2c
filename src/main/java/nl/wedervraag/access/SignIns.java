package nl.wedervraag.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of sign-ins: the one place where it stands who is signed in. */
@Component
class SignIns {

    static final Duration IDLE = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    /** A clock that was wrong for a while may have begun sign-ins in a far future: they don't wait for it. */
    private static final String OPEN = """
            s.ended_at is null and s.expires_at > :now and s.started_at - interval '1 day' < :now
            and s.used_at > :idleSince and p.deactivated_at is null""";

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Acts acts;
    private final Clock clock;

    SignIns(JdbcClient jdbc, Changes changes, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.acts = acts;
        this.clock = clock;
    }

    enum Ending {
        SIGNED_OUT,
        REVOKED,
        DEACTIVATED
    }

    /** @param renew whether the browser must get a new token */
    record Found(SignedIn person, boolean renew) {}

    @Transactional
    public Token start(PersonId person, Place place) {
        var token = Token.random();
        var now = OffsetDateTime.now(clock);
        jdbc.sql("insert into sign_in (id, person, token_hash, started_at, used_at, expires_at, source, device)"
                        + " values (:id, :person, :hash, :now, :now, :expires, :source, :device)")
                .param("id", SignInId.random().value())
                .param("person", person.value())
                .param("hash", token.hash())
                .param("now", now)
                .param("expires", now.plus(LONGEST))
                .param("source", place.source())
                .param("device", place.device())
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    public Optional<Found> find(Token token) {
        return jdbc.sql(
                        "select s.id, s.person, s.renew and s.token_hash = :hash renew, p.name, p.language, p.colour_scheme"
                                + " from sign_in s join person p on p.id = s.person"
                                + " where (s.token_hash = :hash or s.previous_hash = :hash and s.previous_until > :now) and "
                                + OPEN)
                .param("hash", token.hash())
                .param("now", OffsetDateTime.now(clock))
                .param("idleSince", OffsetDateTime.now(clock).minus(IDLE))
                .query((row, n) -> new Found(
                        new SignedIn(
                                new PersonId(row.getObject("person", UUID.class)),
                                new SignInId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                Language.valueOf(row.getString("language")),
                                ColourScheme.valueOf(row.getString("colour_scheme"))),
                        row.getBoolean("renew")))
                .optional();
    }

    /** A new token in place of the one given; empty when another request was first. */
    @Transactional
    public Optional<Token> renewed(SignInId id, Token old) {
        var token = Token.random();
        var renewed = jdbc.sql(
                        "update sign_in set token_hash = :hash, renew = false, previous_hash = :old, previous_until = :until"
                                + " where id = :id and token_hash = :old and ended_at is null")
                .param("hash", token.hash())
                .param("old", old.hash())
                .param("until", OffsetDateTime.now(clock).plus(OVERLAP))
                .param("id", id.value())
                .update();
        return renewed == 1 ? Optional.of(token) : Optional.empty();
    }

    @Transactional
    public void renewTokens(PersonId person) {
        jdbc.sql("update sign_in set renew = true where person = :person and ended_at is null")
                .param("person", person.value())
                .update();
    }

    /** Notes that the person did something: a click, a key, a page. */
    @Transactional
    public void used(SignInId id) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("update sign_in set used_at = :now where id = :id and ended_at is null and used_at < :before"
                        + " and used_at > :idleSince")
                .param("now", now)
                .param("id", id.value())
                .param("before", now.minus(NOTED_EVERY))
                .param("idleSince", now.minus(IDLE))
                .update();
    }

    @Transactional
    public void signOut(SignedIn person) {
        if (end(person.signIn(), Ending.SIGNED_OUT)) {
            acts.record(Act.of(ActKind.SIGNED_OUT)
                    .by(person.id().value())
                    .on(person.id().value()));
        }
    }

    @Transactional
    public boolean end(SignInId id, Ending ending) {
        var ended = jdbc.sql("update sign_in set ended_at = :now, ended_by = :by, source = null, device = null"
                        + " where id = :id and ended_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("by", ending.name())
                .param("id", id.value())
                .update();
        if (ended == 1) {
            changes.publish(AccessTopics.SIGN_IN_ENDED, id.value());
        }
        return ended == 1;
    }

    @Transactional
    public void endAll(PersonId person, Ending ending) {
        endAllBut(null, person, ending);
    }

    @Transactional
    public void endAllBut(@Nullable SignInId kept, PersonId person, Ending ending) {
        jdbc.sql("select id from sign_in where person = :person and ended_at is null"
                        + " and id is distinct from cast(:kept as uuid) order by id")
                .param("person", person.value())
                .param("kept", kept == null ? null : kept.value())
                .query(UUID.class)
                .list()
                .forEach(id -> end(new SignInId(id), ending));
    }

    /** Those of a person that hold, the last used first: at most 50. */
    @Transactional(readOnly = true)
    public List<OwnSignIn> of(PersonId person, SignInId here) {
        return jdbc.sql("select s.id, s.started_at, s.used_at, s.device, s.source from sign_in s"
                        + " join person p on p.id = s.person where s.person = :person and " + OPEN
                        + " order by s.id = :here desc, s.used_at desc, s.id limit 50")
                .param("person", person.value())
                .param("here", here.value())
                .param("now", OffsetDateTime.now(clock))
                .param("idleSince", OffsetDateTime.now(clock).minus(IDLE))
                .query((row, n) -> new OwnSignIn(
                        new SignInId(row.getObject("id", UUID.class)),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at", OffsetDateTime.class).toInstant(),
                        row.getString("device"),
                        row.getString("source"),
                        row.getObject("id", UUID.class).equals(here.value())))
                .list();
    }

    /** How it ended; empty while it holds, or when time alone ended it. */
    @Transactional(readOnly = true)
    public Optional<Ending> ending(SignInId id) {
        return jdbc.sql("select ended_by from sign_in where id = :id and ended_by is not null")
                .param("id", id.value())
                .query((row, n) -> Ending.valueOf(row.getString(1)))
                .optional();
    }

    /** Those of the given that still hold, each with the count of changes of its person's rights. */
    @Transactional(readOnly = true)
    public Map<SignInId, Long> holding(Collection<SignInId> ids) {
        return jdbc
                .sql(
                        "select s.id, p.rights_version from sign_in s join person p on p.id = s.person where s.id = any(:ids) and "
                                + OPEN)
                .param("ids", ids.stream().map(SignInId::value).toArray(UUID[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("idleSince", OffsetDateTime.now(clock).minus(IDLE))
                .query((row, n) -> Map.entry(new SignInId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
