package nl.wedervraag.operating;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import nl.wedervraag.Application;
import nl.wedervraag.Slow;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** How long the rules take over many answers: as many as -Dcheck.answers says, all of whose parts are copied from the demo. */
@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@TestPropertySource(properties = {"wedervraag.demo=true", "server.address=127.0.0.1"})
@Slow
class CheckAtScaleTests {

    private static final int ANSWERS = Integer.getInteger("check.answers", 1_000);
    private static final Duration FOR_TEN_THOUSAND = Duration.ofSeconds(60);

    /** Each copied row is the old one with other ids; documents keep their bytes. */
    private static final String COPY = """
            set local session_replication_role = replica;
            create temp table c_position as
                select s.*, n, gen_random_uuid() as id
                from (select distinct scope, team, position from answer) s, generate_series(1, %1$d) n;
            insert into position (id, team, name, language)
                select id, (select id from team order by id limit 1), 'Position ' || id, 'EN' from c_position;
            create temp table c_answer as
                select a.id as old, p.n, gen_random_uuid() as id, p.id as position
                from answer a join c_position p on p.scope = a.scope and p.team is not distinct from a.team
                    and p.position is not distinct from a.position;
            insert into answer select (jsonb_populate_record(a, jsonb_build_object(
                    'id', c.id, 'scope', 'POSITION', 'team', null, 'position', c.position))).*
                from c_answer c join answer a on a.id = c.old;
            create temp table c_wording as
                select w.id as old, w.document as old_document, c.n, c.id as answer, gen_random_uuid() as id,
                       gen_random_uuid() as document
                from wording w join c_answer c on c.old = w.answer;
            insert into document select (jsonb_populate_record(d, jsonb_build_object('id', c.document))).*
                from c_wording c join document d on d.id = c.old_document;
            insert into commit select (jsonb_populate_record(m, jsonb_build_object('document', c.document))).*
                from c_wording c join commit m on m.document = c.old_document;
            insert into snapshot select (jsonb_populate_record(s, jsonb_build_object('document', c.document))).*
                from c_wording c join snapshot s on s.document = c.old_document;
            insert into wording select (jsonb_populate_record(w, jsonb_build_object(
                    'id', c.id, 'answer', c.answer, 'document', c.document))).*
                from c_wording c join wording w on w.id = c.old;
            create temp table c_revision as
                select v.id as old, c.id as wording, c.n, gen_random_uuid() as id
                from revision v join c_wording c on c.old = v.wording;
            insert into revision select (jsonb_populate_record(v, jsonb_build_object('id', c.id, 'wording', c.wording))).*
                from c_revision c join revision v on v.id = c.old;
            insert into revision_contributor select c.id, k.person
                from c_revision c join revision_contributor k on k.revision = c.old;
            create temp table c_review as
                select r.id as old, c.id as revision, c.wording, gen_random_uuid() as id
                from review r join c_revision c on c.old = r.revision;
            insert into review select (jsonb_populate_record(r, jsonb_build_object(
                    'id', c.id, 'revision', c.revision, 'wording', c.wording))).*
                from c_review c join review r on r.id = c.old;
            insert into approval select (jsonb_populate_record(a, jsonb_build_object('review', c.id))).*
                from c_review c join approval a on a.review = c.old;
            insert into publication select (jsonb_populate_record(p, jsonb_build_object(
                    'id', gen_random_uuid(), 'revision', c.id, 'wording', c.wording))).*
                from c_revision c join publication p on p.revision = c.old;
            """;

    @Autowired
    TestDatabase database;

    @Test
    void tenThousandAnswersTakeLessThanAMinute() throws SQLException {
        long answers = copy();
        var began = System.nanoTime();
        var findings = new Check().findings(database.asApplication());
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%d answers with %d commits checked in %d ms%n", answers, count("commit"), took.toMillis());
        assertThat(findings).isEmpty();
        assertThat(took)
                .isLessThan(
                        FOR_TEN_THOUSAND.multipliedBy(answers).dividedBy(10_000).plusSeconds(5));
    }

    private long copy() throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(COPY.formatted(Math.ceilDiv(ANSWERS, Math.toIntExact(count("answer")))));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
        return count("answer");
    }

    private long count(String table) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
