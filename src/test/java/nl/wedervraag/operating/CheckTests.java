package nl.wedervraag.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wedervraag.Application;
import nl.wedervraag.Slow;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.shared.Invariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestPropertySource;

/** The rules of what is stored, over a whole company: all are kept, and each notices what its breach does. */
@DatabaseTest
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@TestPropertySource(properties = {"wedervraag.demo=true", "server.address=127.0.0.1"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class CheckTests {

    private static final String A_WRITTEN_DOCUMENT = "(select id from document where version > 2 order by id limit 1)";
    private static final String A_LIVE_WORDING = "(select wording from publication where until is null limit 1)";

    private static final String AN_ANCHOR = "insert into anchor (id, document, exact, prefix, suffix, made_at,"
            + " base_version, base_words, base_begins, base_ends, base_orphaned_since, words, begins, ends, orphaned_since)"
            + " select gen_random_uuid(), id, 'words', '', '', now(), version, 'words', 1, 2, null, %s from document"
            + " where id = " + A_WRITTEN_DOCUMENT;

    /** What a fault of ours, or somebody with the owner's password, could do to the rows of each rule. */
    private static final Map<String, List<String>> BREACHES = Map.ofEntries(
            Map.entry(
                    "log-without-gap",
                    List.of(
                            "delete from commit where version = 2 and document = " + A_WRITTEN_DOCUMENT,
                            "delete from commit c using document d where d.id = c.document and c.version = d.version and d.id = "
                                    + A_WRITTEN_DOCUMENT,
                            "update document set version = version + 1 where id = " + A_WRITTEN_DOCUMENT,
                            "update snapshot set version = 1000000 where ctid = (select ctid from snapshot limit 1)")),
            Map.entry(
                    "anchors-from-log",
                    List.of(
                            AN_ANCHOR.formatted("'words', 1, 3, null"),
                            AN_ANCHOR.formatted("'words', 1, 1, 2"),
                            AN_ANCHOR.formatted("'others', 1, 2, null"))),
            Map.entry(
                    "commits-once",
                    List.of(
                            "drop index commit_once; update commit c set client = d.client, seq = d.seq from commit d"
                                    + " where d.document = c.document and d.version = 1 and c.version = 2",
                            "update commit set person = gen_random_uuid() where version = 1 and document = "
                                    + A_WRITTEN_DOCUMENT)),
            Map.entry(
                    "log-replay",
                    List.of(
                            "update commit set steps = '[]' where version = 1",
                            "update commit set steps = '[{\"stepType\":\"nonsense\"}]' where version = 2",
                            "update snapshot set doc = jsonb_set(doc, '{content,0,content,0,text}', '\"Other words\"')",
                            "update snapshot set sha256 = sha256('other')")),
            Map.entry(
                    "audit-chain",
                    List.of(
                            "update audit_act set act = 'SIGNED_OUT' where seq = 3",
                            "update audit_act set at = at + interval '1 microsecond' where seq = 5",
                            "delete from audit_act where seq = (select max(seq) from audit_act)",
                            "update audit_text set body = 'Other words' where seq = (select min(seq) from audit_text)")),
            Map.entry(
                    "people",
                    List.of(
                            "delete from membership where role = 'ADMINISTRATOR'",
                            "insert into sign_in (id, person, token_hash, started_at, used_at, expires_at)"
                                    + " select gen_random_uuid(), id, sha256('x'), now(), now(), now() from person limit 1;"
                                    + " update person set deactivated_at = now() where id in (select person from sign_in)",
                            "drop index organisation_only_one;"
                                    + " insert into organisation (id, name) values (gen_random_uuid(), 'Another')")),
            Map.entry(
                    "pieces-as-approved",
                    List.of(
                            "delete from piece_approval",
                            "update piece_approval set hash = repeat('0', 64)",
                            "insert into piece_contributor select r.revision, g.person"
                                    + " from piece_approval g join piece_review r on r.id = g.review",
                            "update piece_review set state = 'WITHDRAWN', four_eyes = null where state = 'APPROVED'",
                            "update piece_revision set hash = repeat('0', 64)",
                            "drop index piece_publication_one_now; insert into piece_publication"
                                    + " (id, piece, revision, state, since, by) select gen_random_uuid(), piece, revision,"
                                    + " 'LIVE', since, by from piece_publication")),
            Map.entry(
                    "texts-say-facts",
                    List.of(
                            "update fact_words set words = 'Other words'",
                            "delete from document_fact",
                            "update fact set newest = newest + 1",
                            "delete from fact_value",
                            "update fact_value set taken_up = null")),
            Map.entry(
                    "piece-hash",
                    List.of(
                            "update piece_version set content = '{\"title\":\"Other words\"}'",
                            "update piece_version set content = '[]'",
                            "update piece_version set title = 'Another'",
                            "update piece set version = version + 1")),
            Map.entry(
                    "one-live",
                    List.of(
                            "drop index publication_one_now; insert into publication (id, wording, revision, state, since)"
                                    + " select gen_random_uuid(), wording, revision, state, now() from publication"
                                    + " where until is null and wording = " + A_LIVE_WORDING,
                            "insert into publication (id, wording, revision, state, since, until)"
                                    + " select gen_random_uuid(), wording, revision, state, since, now() from publication"
                                    + " where until is null and wording = " + A_LIVE_WORDING,
                            "drop index review_one_open; insert into review (id, wording, revision, state, asked_by, asked)"
                                    + " select gen_random_uuid(), r.wording, gen_random_uuid(), 'OPEN', r.asked_by, now()"
                                    + " from review r join revision v on v.wording = r.wording and v.id <> r.revision"
                                    + " where r.state = 'OPEN' limit 1;"
                                    + " insert into review (id, wording, revision, state, asked_by, asked)"
                                    + " select gen_random_uuid(), wording, gen_random_uuid(), 'OPEN', asked_by, now()"
                                    + " from review where state = 'OPEN' limit 1")),
            Map.entry(
                    "live-was-approved",
                    List.of(
                            "update review set state = 'WITHDRAWN', four_eyes = null where revision ="
                                    + " (select revision from publication where until is null limit 1)",
                            "update publication set since = since - interval '1 day' where wording = " + A_LIVE_WORDING,
                            "insert into revision_contributor select revision, decided_by from review"
                                    + " where state = 'APPROVED' and four_eyes limit 1")),
            Map.entry(
                    "approvals-enough",
                    List.of(
                            "delete from approval where review = (select review from approval limit 1)",
                            "update approval set approvers = 2",
                            "update approval set hash = repeat('0', 64) where review = (select review from approval limit 1)",
                            "insert into revision_contributor select r.revision, g.person from approval g"
                                    + " join review r on r.id = g.review where g.four_eyes limit 1")),
            Map.entry(
                    "owners-active",
                    List.of("update person set deactivated_at = now() where id = (select owner from answer limit 1)")),
            Map.entry(
                    "contributors-from-log",
                    List.of(
                            "delete from revision_contributor where revision = (select revision from revision_contributor limit 1)",
                            "insert into revision_contributor select v.id, p.id from revision v cross join person p"
                                    + " on conflict do nothing")),
            Map.entry(
                    "revision-hash",
                    List.of(
                            "update revision set question_text = 'Another question?' where number = 1",
                            "update revision set words = words + 1 where number = 1",
                            "update revision set document = '{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}]}' where number = 1",
                            "update revision set document = '[]' where number = 1")),
            Map.entry(
                    "bank-in-all-languages",
                    List.of(
                            "delete from question_text where ctid = (select ctid from question_text limit 1)",
                            "delete from theme_name where ctid = (select ctid from theme_name limit 1)")));

    private final Check check = new Check();

    @Autowired
    TestDatabase database;

    @Test
    void aCompanyThatWorkedForThreeMonthsKeepsEveryRule() throws SQLException {
        assertThat(check.findings(database.asApplication())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyBreachIsFoundUnderItsName(String rule) throws SQLException {
        for (var breach : BREACHES.getOrDefault(rule, List.of())) {
            assertThat(brokenBy(breach)).as(breach).contains(rule);
        }
    }

    @Test
    void everyRuleWasSeenBroken() {
        assertThat(rules()).isEqualTo(new TreeSet<>(BREACHES.keySet()));
    }

    @Test
    void itCanChangeNothingNotEvenWithTheOwnersRights() throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("create function write_unasked() returns text language sql as"
                    + " 'insert into organisation (id, name) values (gen_random_uuid(), ''x'') returning name'");
        }
        var writing = new Check(List.of(new Invariant() {
            @Override
            public String name() {
                return "writes-unasked";
            }

            @Override
            public List<String> broken(JdbcClient jdbc) {
                return Invariant.query(jdbc, "select write_unasked()");
            }
        }));
        assertThatThrownBy(() -> writing.findings(database.asOwner())).hasMessageContaining("read-only transaction");
    }

    static Set<String> rules() {
        return new Check().names();
    }

    /** Names of the rules that are found broken; the rows are as they were afterwards. */
    private Set<String> brokenBy(String breach) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Past every constraint by a reference, and every trigger.
            statement.execute("set local session_replication_role = replica");
            statement.execute(breach);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var broken = check.checked(jdbc).stream()
                    .filter(one -> !one.broken().isEmpty())
                    .map(Check.Checked::rule)
                    .collect(Collectors.toSet());
            connection.rollback();
            return broken;
        }
    }
}
