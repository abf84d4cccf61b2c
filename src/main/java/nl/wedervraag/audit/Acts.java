package nl.wedervraag.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the log of acts. */
@Service
public class Acts {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    Acts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records the act in the caller's transaction: both happen or neither. All appends queue for one row until the
     * transaction ends, so record last.
     *
     * @return its number in the log
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(Act act) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return jdbc.sql(
                        "select audit_append(:at, cast(:actor as uuid), :act, cast(:object as uuid), cast(:team as uuid), :details,"
                                + " cast(:body as text), :salt)")
                .param("at", OffsetDateTime.now(clock))
                .param("actor", act.actor())
                .param("act", act.kind().name())
                .param("object", act.object())
                .param("team", act.team())
                .param("details", json(act))
                .param("body", act.text())
                .param("salt", salt)
                .query(Long.class)
                .single();
    }

    /** Keys are ours and values are ids, enumerations and numbers: nothing needs escaping. */
    private static String json(Act act) {
        return new TreeMap<>(act.details())
                .entrySet().stream()
                        .map(detail -> "\"%s\":\"%s\"".formatted(detail.getKey(), detail.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
