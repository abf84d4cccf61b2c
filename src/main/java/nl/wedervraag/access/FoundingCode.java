package nl.wedervraag.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import nl.wedervraag.shared.Preparation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The code that proves of whoever makes the first administrator that they can read the server's log. A new one at each
 * start while nobody is there yet; the database holds its hash.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FoundingCode implements Preparation {

    static final Duration HOLDS = Duration.ofDays(1);
    /** Under this name wrong codes are counted, as wrong passwords are under a person's. */
    static final String COUNTED_AS = "the first administrator's code";

    private static final Logger LOG = LoggerFactory.getLogger(FoundingCode.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without those that are read for others. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int LETTERS_OF_GROUP = 4;

    private final JdbcClient jdbc;
    private final Founding founding;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FoundingCode(JdbcClient jdbc, Founding founding, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.founding = founding;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        if (founding.isOpen()) {
            transaction.executeWithoutResult(status -> renew());
        }
    }

    /** The one place where it is shown. */
    private static void tell(String code) {
        LOG.info(
                "Nobody is here yet. To make the first administrator, open the first page and enter the code {} (valid for a"
                        + " day; a restart gives a new one)",
                code);
    }

    /** In place of the one before, once the caller's transaction is committed; wrong attempts at that one are forgotten. */
    private void renew() {
        var code = random();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(code);
            }
        });
        jdbc.sql("delete from sign_in_attempt where name_hash = :name")
                .param("name", Token.sha256(COUNTED_AS))
                .update();
        jdbc.sql("""
                        insert into founding_code (code_hash, expires_at) values (:hash, :until)
                        on conflict (only_one) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at""")
                .param("hash", hash(code))
                .param("until", OffsetDateTime.now(clock).plus(HOLDS))
                .update();
    }

    private static String random() {
        var code = new StringBuilder();
        for (var letter = 0; letter < GROUPS * LETTERS_OF_GROUP; letter++) {
            code.append(letter > 0 && letter % LETTERS_OF_GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** However it is typed: small letters, other dashes or none, blanks. */
    private static byte[] hash(String code) {
        return Token.sha256(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    boolean matches(String typed) {
        return jdbc.sql("select code_hash from founding_code where expires_at > :now")
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> row.getBytes(1))
                .optional()
                .filter(kept -> MessageDigest.isEqual(kept, hash(typed)))
                .isPresent();
    }

    /** Uses it up; false when it doesn't hold, or somebody else was quicker. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(String typed) {
        return jdbc.sql("delete from founding_code where code_hash = :hash and expires_at > :now")
                        .param("hash", hash(typed))
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
