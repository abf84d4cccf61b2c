package nl.wedervraag.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import nl.wedervraag.Application;
import nl.wedervraag.Slow;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.FirstAdministrator;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.operating.Check;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Out of the demo: nothing of it stays but the log of acts, and what an empty start has is there. */
@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@TestPropertySource(
        properties = {
            "wedervraag.demo=true",
            "server.address=127.0.0.1",
            "logging.level.nl.wedervraag.access.FoundingCode=info"
        })
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Slow
class DemoLeavingTests {

    @Autowired
    DemoLeaving leaving;

    @Autowired
    DemoRows rows;

    @Autowired
    DemoStart start;

    @Autowired
    FirstAdministrator first;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private SignedIn somebody(String role) {
        return jdbc.sql("select p.id, p.name from person p join membership m on m.person = p.id"
                        + " where m.role = :role order by p.id limit 1")
                .param("role", role)
                .query((row, n) -> new SignedIn(
                        new nl.wedervraag.access.PersonId(row.getObject(1, java.util.UUID.class)),
                        SignInId.random(),
                        row.getString(2),
                        Language.EN,
                        ColourScheme.SYSTEM))
                .single();
    }

    private Map<String, Long> rowsOfEachTable() {
        var owner = JdbcClient.create(database.asOwner());
        var counts = new TreeMap<String, Long>();
        // What is derived follows in its own time.
        owner.sql("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                        + " and relname not like 'search%'")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        String.valueOf(table),
                        owner.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return counts;
    }

    @Test
    @Order(1)
    void nobodyButAnAdministratorMay() {
        for (var role : new String[] {"LEAD", "EDITOR", "VIEWER"}) {
            CurrentPerson.as(somebody(role), () -> {
                assertThat(leaving.isPossible()).isFalse();
                assertThatThrownBy(leaving::leave).isInstanceOf(NotAllowed.class);
            });
        }
    }

    @Test
    @Order(2)
    void whenAnythingFailsAllOfItIsThere() {
        var before = rowsOfEachTable();
        assertThat(before).containsEntry("founding_code", 0L);
        var owner = JdbcClient.create(database.asOwner());
        owner.sql("alter table theme add constraint fails check (false) not valid")
                .update();
        CurrentPerson.as(
                somebody("ADMINISTRATOR"),
                () -> assertThatThrownBy(leaving::leave).hasMessageContaining("fails"));
        owner.sql("alter table theme drop constraint fails").update();
        assertThat(rowsOfEachTable()).isEqualTo(before);
        assertThat(rows.state()).isEqualTo(DemoRows.State.WRITTEN);
    }

    @Test
    @Order(3)
    void afterItEverythingIsAsAtAnEmptyStart(CapturedOutput log) throws SQLException {
        var me = somebody("ADMINISTRATOR");
        var acts = jdbc.sql("select count(*) from audit_act").query(Long.class).single();
        CurrentPerson.as(me, () -> assertThat(leaving.isPossible()).isTrue());
        leaveBesideAReader(me);
        assertThat(log.getAll()).containsPattern("enter the code [A-Z0-9]{4}-");
        assertThat(first.isWanted()).isTrue();
        var left = rowsOfEachTable();
        assertThat(left.remove("audit_act")).isEqualTo(acts + 1);
        assertThat(left.remove("audit_text")).isZero();
        assertThat(left)
                .containsEntry("demo_fill", 1L)
                .containsEntry("theme", 6L)
                .containsEntry("founding_code", 1L)
                .containsEntry("person", 0L)
                .containsEntry("document", 0L)
                .containsEntry("sign_in", 0L);
        // As where there never was a demo.
        try (var never = TestDatabase.fresh()) {
            var seeded = JdbcClient.create(never.asOwner());
            left.forEach((table, count) -> {
                var inNew = seeded.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single();
                if (inNew > 0 && !table.equals("flyway_schema_history")) {
                    assertThat(count).as(table).isGreaterThanOrEqualTo(inNew);
                }
            });
        }
        assertThat(new Check().findings(database.asApplication())).isEmpty();
    }

    /** Who reads one table, and then another that is to be emptied before it. */
    private void leaveBesideAReader(SignedIn me) throws SQLException {
        try (var reader = database.asApplication().getConnection();
                var reading = reader.createStatement()) {
            reader.setAutoCommit(false);
            reading.execute("select from question_text");
            var left = CompletableFuture.runAsync(() -> CurrentPerson.as(me, leaving::leave));
            var waiting = JdbcClient.create(database.asOwner())
                    .sql("select exists (select from pg_locks where not granted and mode = 'AccessExclusiveLock')");
            await().until(() -> left.isDone() || waiting.query(Boolean.class).single());
            reading.execute("select from commit");
            reader.commit();
            left.join();
        }
    }

    @Test
    @Order(4)
    void itDoesNotComeBackAndCannotBeLeftTwice() {
        start.prepare();
        assertThat(jdbc.sql("select count(*) from organisation")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(rows.state()).isEqualTo(DemoRows.State.LEFT);
        assertThatThrownBy(() -> jdbc.sql("select leave_demo(now())")
                        .query((row, n) -> true)
                        .list())
                .hasMessageContaining("there is no demo here");
    }

    @Test
    @Order(5)
    void aDatabaseInWhichSomebodyWorksCannotBeEmptied() {
        try (var other = TestDatabase.fresh()) {
            var application = JdbcClient.create(other.asApplication());
            application
                    .sql("insert into organisation (id, name) values (gen_random_uuid(), 'Stroomkaart')")
                    .update();
            assertThatThrownBy(() -> application
                            .sql("insert into demo_fill (started, finished) values (now(), now())")
                            .update())
                    .hasMessageContaining("into an empty database only");
            assertThatThrownBy(() -> application
                            .sql("select leave_demo(now())")
                            .query((row, n) -> true)
                            .list())
                    .hasMessageContaining("there is no demo here");
        }
    }
}
