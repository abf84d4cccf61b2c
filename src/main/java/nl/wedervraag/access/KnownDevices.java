package nl.wedervraag.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Browsers on which somebody signed in before. Knowing one opens nothing: it only keeps strangers from locking the owner out. */
@Component
class KnownDevices {

    static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(@Nullable Token device, String signInName) {
        return device != null
                && jdbc.sql("select exists (select from known_device d join person p on p.id = d.person"
                                + " where d.token_hash = :hash and p.sign_in_name = :name and d.used_at > :since)")
                        .param("hash", device.hash())
                        .param("name", signInName)
                        .param("since", OffsetDateTime.now(clock).minus(KEPT))
                        .query(Boolean.class)
                        .single();
    }

    @Transactional
    public Token remember(@Nullable Token device, PersonId person) {
        var token = device == null ? Token.random() : device;
        jdbc.sql("insert into known_device (token_hash, person, used_at) values (:hash, :person, :now)"
                        + " on conflict (token_hash, person) do update set used_at = excluded.used_at")
                .param("hash", token.hash())
                .param("person", person.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return token;
    }
}
