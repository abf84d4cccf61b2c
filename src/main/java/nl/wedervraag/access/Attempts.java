package nl.wedervraag.access;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import nl.wedervraag.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits guessing, the same whether a name exists or not. Whoever signed in on a browser before isn't shut out by
 * strangers' attempts: that browser's attempts are counted apart.
 */
@Component
class Attempts {

    static final int A_NAME = 20;
    static final int A_NAME_AND_SOURCE = 10;
    static final int A_SOURCE = 200;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where an attempt comes from. */
    record Origin(String address, boolean knownDevice) {}

    /** Counts the attempt and says whether it may be tried. Committed before the password is looked at. */
    @Transactional
    public boolean mayTry(String signInName, Origin from) {
        var name = Token.sha256(signInName);
        var source = Token.sha256(from.address());
        // One at a time for a name and a source, so that many at once don't all pass; in one order, so that none
        // deadlock.
        Stream.of(name, source)
                .map(hash -> ByteBuffer.wrap(hash).getLong())
                .sorted()
                .forEach(key -> jdbc.sql("select pg_advisory_xact_lock(:key)")
                        .param("key", key)
                        .query((row, n) -> true)
                        .list());
        if (!underLimits(name, from)) {
            return false;
        }
        jdbc.sql(
                        "insert into sign_in_attempt (id, name_hash, source, known_device, at) values (:id, :name, :source, :known, :now)")
                .param("id", Ids.next())
                .param("name", name)
                .param("source", from.address())
                .param("known", from.knownDevice())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return true;
    }

    private boolean underLimits(byte[] name, Origin from) {
        return jdbc.sql("""
                        select count(*) filter (where name_hash = :name and known_device = :known) < :aName
                           and count(*) filter (where name_hash = :name and known_device = :known and source = :source) < :both
                           and count(*) filter (where source = :source) < :aSource
                        from sign_in_attempt where at > :since and (name_hash = :name or source = :source)""")
                .param("name", name)
                .param("known", from.knownDevice())
                .param("source", from.address())
                .param("since", OffsetDateTime.now(clock).minus(WINDOW))
                .param("aName", A_NAME)
                .param("both", A_NAME_AND_SOURCE)
                .param("aSource", A_SOURCE)
                .query(Boolean.class)
                .single();
    }

    /** It was the owner: their attempts from there don't count. Old attempts go too. */
    @Transactional
    public void succeeded(String signInName, Origin from) {
        jdbc.sql(
                        "delete from sign_in_attempt where name_hash = :name and source = :source and known_device = :known or at < :since")
                .param("name", Token.sha256(signInName))
                .param("source", from.address())
                .param("known", from.knownDevice())
                .param("since", OffsetDateTime.now(clock).minus(WINDOW))
                .update();
    }
}
