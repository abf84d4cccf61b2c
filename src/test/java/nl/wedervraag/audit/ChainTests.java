package nl.wedervraag.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.wedervraag.Slow;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import({Acts.class, ChainCheck.class})
@Slow
class ChainTests {

    private static final int TAMPERINGS = 1_000;

    @Autowired
    Acts acts;

    @Autowired
    ChainCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    private final UUID anna = Ids.next();

    @BeforeEach
    void aLogOfSomeActs() {
        for (ActKind kind : ActKind.values()) {
            transaction.executeWithoutResult(status -> {
                acts.record(Act.of(kind).by(anna).on(Ids.next()).in(Ids.next()).with("review", Ids.next()));
                acts.record(Act.of(kind).saying("Noem een datum: “over vier weken” 🙂"));
            });
        }
    }

    @Test
    void whatWasWrittenIsWhole() {
        assertThat(check.check()).isEmpty();
        assertThat(check.head().seq()).isGreaterThanOrEqualTo(2L * ActKind.values().length);
    }

    @Test
    void everyTamperingIsFound() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var anchor = check.head();
        var log = links();
        var found = 0;
        for (int n = 0; n < TAMPERINGS; n++) {
            var copy = new ArrayList<>(log);
            var how = tamper(copy, random);
            assertThat(Chain.check(copy.iterator(), anchor))
                    .as("tampering %d, %s, seed %d", n, how, seed)
                    .isPresent();
            found++;
        }
        assertThat(found).isEqualTo(TAMPERINGS);
    }

    private static String tamper(List<ChainLink> log, Random random) {
        var at = random.nextInt(log.size());
        switch (random.nextInt(6)) {
            case 0 -> {
                log.remove(at);
                return "removed";
            }
            case 1 -> {
                log.add(at, log.get(random.nextInt(log.size())));
                return "added";
            }
            case 2 -> {
                Collections.swap(log, at, (at + 1 + random.nextInt(log.size() - 1)) % log.size());
                return "swapped";
            }
            case 3 -> {
                log.subList(at, log.size()).clear();
                return "cut off";
            }
            case 4 -> {
                log.set(at, changed(log.get(at), random));
                rechain(log, at);
                return "changed, with a new chain from there";
            }
            default -> {
                log.set(at, changed(log.get(at), random));
                return "changed";
            }
        }
    }

    private static ChainLink changed(ChainLink link, Random random) {
        var other = new UUID(random.nextLong(), random.nextLong()).toString();
        return switch (random.nextInt(8)) {
            case 0 -> with(link, link.micros() + 1 + random.nextInt(1000), link.actor(), link.act(), link.object());
            case 1 -> with(link, link.micros(), other, link.act(), link.object());
            case 2 -> with(link, link.micros(), link.actor() == null ? "" : null, link.act(), link.object());
            case 3 -> with(link, link.micros(), link.actor(), link.act() + "X", link.object());
            // The same characters on the other side of a field's border.
            case 4 -> with(link, link.micros(), link.object(), link.act(), link.actor() == null ? other : link.actor());
            case 5 -> with(link, link.micros(), link.actor(), link.act(), other);
            case 6 ->
                new ChainLink(
                        link.seq(),
                        link.micros(),
                        link.actor(),
                        link.act(),
                        link.object(),
                        link.team(),
                        "{\"x\":\"y\"}",
                        link.textHash(),
                        link.hash());
            default ->
                new ChainLink(
                        link.seq(),
                        link.micros(),
                        link.actor(),
                        link.act(),
                        link.object(),
                        other,
                        link.details(),
                        link.textHash(),
                        link.hash());
        };
    }

    private static ChainLink with(
            ChainLink link, long micros, @Nullable String actor, String act, @Nullable String object) {
        return new ChainLink(
                link.seq(), micros, actor, act, object, link.team(), link.details(), link.textHash(), link.hash());
    }

    private static void rechain(List<ChainLink> log, int from) {
        var previous = from == 0 ? Chain.BEGINNING : log.get(from - 1).hash();
        for (int n = from; n < log.size(); n++) {
            var link = log.get(n);
            previous = link.hashAfter(previous);
            log.set(
                    n,
                    new ChainLink(
                            link.seq(),
                            link.micros(),
                            link.actor(),
                            link.act(),
                            link.object(),
                            link.team(),
                            link.details(),
                            link.textHash(),
                            previous));
        }
    }

    private List<ChainLink> links() {
        try (var stream = check.stream()) {
            return stream.toList();
        }
    }

    @Test
    void aTextThatWasChangedIsFoundAndOneThatWasErasedIsNot() throws Exception {
        try (Connection superuser = database.connectAsSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "select audit_erase_text((select min(seq) from audit_text), gen_random_uuid(), clock_timestamp())");
            assertThat(check.check()).isEmpty();
            statement.execute("update audit_text set body = body || '.' where seq = (select max(seq) from audit_text)");
            assertThat(check.check()).isPresent();
            statement.execute(
                    "update audit_text set body = left(body, -1) where seq = (select max(seq) from audit_text)");
            assertThat(check.check()).isEmpty();
            statement.execute("create temporary table kept as select * from audit_text order by seq desc limit 1");
            statement.execute("delete from audit_text where seq = (select max(seq) from audit_text)");
            assertThat(check.check()).as("taken away without an act").isPresent();
            statement.execute("insert into audit_text select * from kept");
            assertThat(check.check()).isEmpty();
        }
    }

    @Test
    void theProgramErasesATextOnlyByTheFunctionThatSaysSo() {
        var application = JdbcClient.create(database.asApplication());
        assertThatThrownBy(() -> application.sql("delete from audit_text").update())
                .hasStackTraceContaining("permission denied");
        assertThat(application
                        .sql("select audit_erase_text(-1, gen_random_uuid(), now())")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void evenTheOwnerCannotChangeAnActByAccident() {
        var owner = JdbcClient.create(database.asOwner());
        for (String change : List.of(
                "update audit_act set act = 'OTHER_ACT'", "delete from audit_act", "truncate audit_act cascade")) {
            assertThatThrownBy(() -> owner.sql(change).update()).hasStackTraceContaining("can only be added to");
        }
    }

    @Test
    void anActWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> acts.record(Act.of(ActKind.SIGNED_IN)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anActOfATransactionThatFailsNeverHappened() {
        var before = check.head();
        transaction.executeWithoutResult(status -> {
            acts.record(Act.of(ActKind.SIGNED_IN));
            status.setRollbackOnly();
        });
        assertThat(check.head()).isEqualTo(before);
    }

    private static String said(TestDatabase database, String kept, boolean whole) throws SQLException {
        var out = new ByteArrayOutputStream();
        assertThat(AuditCommand.run(database.asApplication(), kept, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(whole);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A log that is whole in itself, but isn't the one whose end was kept. */
    @Test
    void theCommandFindsALogThatWasWrittenAnewBesideAnEndThatWasKept() throws Exception {
        var head = check.head();
        var kept = head.seq() + ":" + head.hash();
        assertThat(said(database, "", true)).contains(kept);
        aLogOfSomeActs();
        assertThat(said(database, kept, true)).contains("the kept end");
        assertThat(said(database, head.seq() + ":" + "0".repeat(64), false)).contains("Act " + head.seq());
        assertThatThrownBy(() -> said(database, "latest", true)).isInstanceOf(IllegalArgumentException.class);
        try (Connection superuser = database.connectAsSuperuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("update audit_act set act = 'SIGNED_OUT' where seq = 2 and act <> 'SIGNED_OUT'");
            superuser.commit();
            assertThat(said(database, "", false)).contains("Act 2: changed");
            statement.execute("set local session_replication_role = replica");
            statement.execute("update audit_act set act = '%s' where seq = 2".formatted(ActKind.values()[0].name()));
            superuser.commit();
        }
        assertThat(said(database, kept, true)).contains("each is as it was written");
    }
}
