package nl.wedervraag.coediting;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorityTests {

    private static final TestDatabase database = TestDatabase.fresh();
    private static final Doors doors = new Doors(database);

    private final PersonId anna = PersonId.random();
    private final PersonId bob = PersonId.random();
    private TestNode node;
    private DocumentId document;

    @BeforeEach
    void open() {
        node = new TestNode(database);
        document = node.documents.create();
        doors.open(document, anna, Access.WRITE);
        doors.open(document, bob, Access.WRITE);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Page page(PersonId person, String client) {
        return new Page(node, document, person, client);
    }

    private Page joined(PersonId person, String client) {
        var page = page(person, client).join();
        await().until(() -> !page.wire.heard("init").isEmpty());
        return page;
    }

    private String text() {
        return Steps.text(node.documents.current(document).json());
    }

    @Test
    void storesWhatIsSubmittedAndTellsEveryoneInOrder() {
        var a = joined(anna, "client-of-anna-01");
        var b = joined(bob, "client-of-bob-0001");
        assertThat(a.submit(1, 0, Steps.insert(1, "ab")).join()).isEqualTo(new Outcome.Stored(1));
        assertThat(b.submit(1, 1, Steps.insert(3, "c")).join()).isEqualTo(new Outcome.Stored(2));
        assertThat(text()).isEqualTo("abc");
        assertThat(a.wire.versions()).containsExactly(1L, 2L);
        assertThat(b.wire.versions()).containsExactly(1L, 2L);
    }

    @Test
    void senderHearsItsOwnCommitWithoutStepsWhenNothingWasRebased() {
        var a = joined(anna, "client-of-anna-01");
        var b = joined(bob, "client-of-bob-0001");
        a.submit(1, 0, Steps.insert(1, "a")).join();
        b.submit(1, 0, Steps.insert(1, "b")).join();
        var own = a.wire.heard("commit").getFirst();
        assertThat(own.path("own").booleanValue()).isTrue();
        assertThat(own.has("steps")).isFalse();
        var rebased = b.wire.heard("commit").getLast();
        assertThat(rebased.has("own")).isFalse();
        assertThat(rebased.path("steps").size()).isOne();
    }

    @Test
    void rebasesStaleSubmissionsItself() {
        var a = joined(anna, "client-of-anna-01");
        var b = joined(bob, "client-of-bob-0001");
        a.submit(1, 0, Steps.insert(1, "world")).join();
        a.submit(2, 1, Steps.insert(1, "hello ")).join();
        assertThat(b.submit(1, 1, Steps.insert(6, "!")).join()).isEqualTo(new Outcome.Stored(3));
        assertThat(text()).isEqualTo("hello world!");
    }

    @Test
    void acknowledgesWhatWasRebasedAwayWithoutStoringIt() {
        var a = joined(anna, "client-of-anna-01");
        var b = joined(bob, "client-of-bob-0001");
        a.submit(1, 0, Steps.insert(1, "abc")).join();
        a.submit(2, 1, Steps.delete(1, 4)).join();
        assertThat(b.submit(1, 1, Steps.delete(2, 3)).join()).isEqualTo(new Outcome.Nothing());
        assertThat(b.wire.heard("ack")).hasSize(1);
        assertThat(node.documents.current(document).version()).isEqualTo(2);
    }

    @Test
    void takesAllThatWaitsIntoOneTransaction() {
        var pages = IntStream.range(0, 20)
                .mapToObj(i -> joined(anna, "client-of-anna-" + (10 + i)))
                .toList();
        var held = node.faults.hold(sql -> sql.contains("insert into commit"));
        var first = pages.getFirst().submit(1, 0, Steps.insert(1, "0"));
        held.awaitReached();
        var others = pages.stream()
                .skip(1)
                .map(p -> p.submit(1, 0, Steps.insert(1, "x")))
                .toList();
        int before = node.faults.statements.get();
        held.release();
        first.join();
        others.forEach(CompletableFuture::join);
        assertThat(node.documents.current(document).version()).isEqualTo(20);
        var transactions = doors.owner()
                .sql("select count(distinct xmin::text) from commit where document = :document")
                .param("document", document.value())
                .query(Long.class)
                .single();
        assertThat(transactions).isEqualTo(2);
        assertThat(node.faults.statements.get() - before).isLessThan(30);
    }

    @Test
    void repetitionIsAnsweredAndNotAppliedTwice() {
        var a = joined(anna, "client-of-anna-01");
        a.submit(1, 0, Steps.insert(1, "once")).join();
        assertThat(a.submit(1, 0, Steps.insert(1, "once")).join()).isEqualTo(new Outcome.Stored(1));
        assertThat(a.wire.heard("ack")).hasSize(1);
        assertThat(text()).isEqualTo("once");
    }

    @Test
    void repetitionOnANodeThatNeverHeardOfTheClientIsNotAppliedTwice() {
        joined(anna, "client-of-anna-01").submit(1, 0, Steps.insert(1, "once")).join();
        try (var other = new TestNode(database)) {
            var again = new Page(other, document, anna, "client-of-anna-01").join(0);
            assertThat(again.submit(1, 0, Steps.insert(1, "once")).join()).isEqualTo(new Outcome.Stored(1));
        }
        assertThat(text()).isEqualTo("once");
    }

    @Test
    void sameNumberWithOtherContentIsRefusedByName() {
        var a = joined(anna, "client-of-anna-01");
        a.submit(1, 0, Steps.insert(1, "once")).join();
        a.submit(1, 0, Steps.insert(1, "other")).join();
        a.submit(1, 1, Steps.insert(1, "once")).join();
        assertThat(a.wire.errors()).containsExactly("seq_reused", "seq_reused");
        assertThat(text()).isEqualTo("once");
    }

    @Test
    void clientOfSomebodyElseIsRefused() {
        var a = joined(anna, "client-of-anna-01");
        a.submit(1, 0, Steps.insert(1, "a")).join();
        a.leave();
        var thief = page(bob, "client-of-anna-01").join();
        await().until(() -> thief.wire.closed() != null);
        assertThat(thief.wire.errors()).containsExactly("not_allowed");
        assertThat(thief.submit(2, 1, Steps.insert(1, "b")).join())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.NOT_ALLOWED));
    }

    @Test
    void refusedSubmissionLeavesTheOthersOfItsBatchAlone() {
        var a = joined(anna, "client-of-anna-01");
        var b = joined(bob, "client-of-bob-0001");
        var held = node.faults.hold(sql -> sql.contains("insert into commit"));
        var first = a.submit(1, 0, Steps.insert(1, "1"));
        held.awaitReached();
        var good = a.submit(2, 0, Steps.insert(1, "2"));
        var bad = b.submit(1, 0, Steps.insert(77, "x"));
        held.release();
        assertThat(List.of(first.join(), good.join())).containsExactly(new Outcome.Stored(1), new Outcome.Stored(2));
        assertThat(bad.join()).isInstanceOf(Outcome.Refused.class);
        assertThat(b.wire.errors()).containsExactly("bad_step");
        assertThat(b.wire.versions()).containsExactly(1L, 2L);
    }

    @Test
    void rightLostInMidBatchRefusesThatPersonAlone() {
        var a = joined(anna, "client-of-anna-01");
        var b = joined(bob, "client-of-bob-0001");
        var held = node.faults.hold(sql -> sql.contains("insert into commit"));
        var first = a.submit(1, 0, Steps.insert(1, "1"));
        held.awaitReached();
        var good = a.submit(2, 0, Steps.insert(1, "2"));
        var fallen = b.submit(1, 0, Steps.insert(1, "x"));
        doors.open(document, bob, Access.READ);
        held.release();
        assertThat(List.of(first.join(), good.join())).containsExactly(new Outcome.Stored(1), new Outcome.Stored(2));
        assertThat(fallen.join())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.READ_ONLY));
        assertThat(b.wire.heard("access").getLast().path("access").asString()).isEqualTo("read");
        assertThat(text()).isEqualTo("21");
    }

    @Test
    void unknownOutcomeOfACommitThatSucceededIsNotAppliedTwice() {
        var a = joined(anna, "client-of-anna-01");
        node.faults.strike(sql -> sql.contains("insert into commit"), Faults.When.AFTER, 1);
        assertThat(a.submit(1, 0, Steps.insert(1, "once")).join()).isEqualTo(new Outcome.Stored(1));
        assertThat(node.faults.struck).hasValue(1);
        assertThat(text()).isEqualTo("once");
        assertThat(a.wire.versions()).containsExactly(1L);
    }

    @Test
    void unknownOutcomeOfACommitThatFailedIsTriedAgain() {
        var a = joined(anna, "client-of-anna-01");
        node.faults.strike(sql -> sql.contains("insert into commit"), Faults.When.BEFORE, 2);
        assertThat(a.submit(1, 0, Steps.insert(1, "once")).join()).isEqualTo(new Outcome.Stored(1));
        assertThat(node.faults.struck).hasValue(2);
        assertThat(text()).isEqualTo("once");
    }

    /** Each statement fails once before it reaches the database, and once after it is done and nobody hears of it. */
    @Test
    void versionsHaveNoGap() {
        try (var other = new TestNode(database)) {
            node.faults.seen.clear();
            write(other);
            // The last of them is made when somebody has left, by a thread of its own.
            await("all that a node asks").until(() -> asked().size() > 8);
            var statements = asked();
            int struck = 0;
            for (var statement : statements) {
                for (var when : Faults.When.values()) {
                    node.faults.strike(statement::equals, when, 1);
                    write(other);
                    int expected = ++struck;
                    await(statement).until(() -> node.faults.struck.get() == expected);
                    node.faults.stop();
                }
            }
            assertThat(node.faults.struck).as("faults").hasValue(2 * statements.size());
        }
    }

    /** The statements that were seen, but for those that a clock makes. */
    private List<String> asked() {
        return node.faults.seen.stream()
                .filter(sql -> !sql.contains("pg_snapshot") && !sql.contains("ordinality"))
                .toList();
    }

    /** All that a node asks the database for: joining, storing, catching up with another node, answering again, leaving. */
    private void write(TestNode other) {
        document = other.documents.create();
        doors.open(document, anna, Access.WRITE);
        doors.open(document, bob, Access.WRITE);
        var a = page(anna, "client-of-anna-01").join();
        await().until(() -> !a.wire.heard("init").isEmpty() || a.wire.closed() != null);
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(a.submit(1, 0, Steps.insert(1, "a")).join());
        outcomes.add(new Page(other, document, bob, "client-of-bob-0001")
                .submit(1, 0, Steps.insert(1, "b"))
                .join());
        outcomes.add(a.submit(2, 0, Steps.insert(1, "c")).join());
        outcomes.add(a.submit(2, 0, Steps.insert(1, "c")).join());
        outcomes.add(a.submit(3, 0, Steps.insert(1, "d")).join());
        var again = page(anna, "client-of-anna-01").join(1);
        await().until(() -> !again.wire.heard("joined").isEmpty() || again.wire.closed() != null);
        again.leave();
        var stored = outcomes.stream()
                .filter(Outcome.Stored.class::isInstance)
                .map(outcome -> ((Outcome.Stored) outcome).version())
                .collect(toCollection(TreeSet::new));
        assertThat(other.log.commits(document, 0, 100).stream().map(StoredCommit::version))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, stored.size()).boxed().toList())
                .containsExactlyElementsOf(stored);
        assertThat(other.documents.current(document).version()).isEqualTo(stored.size());
        assertThat(a.wire.versions())
                .isEqualTo(LongStream.rangeClosed(1, a.wire.versions().size())
                        .boxed()
                        .toList());
    }

    @Test
    void joinWithAVersionBringsWhatWasMissedAndNothingElse() {
        var a = joined(anna, "client-of-anna-01");
        for (int i = 1; i <= 5; i++) {
            a.submit(i, i - 1, Steps.insert(1, "x")).join();
        }
        var b = page(bob, "client-of-bob-0001").join(2);
        await().until(() -> !b.wire.heard("joined").isEmpty());
        assertThat(b.wire.versions()).containsExactly(3L, 4L, 5L);
        assertThat(b.wire.heard("init")).isEmpty();
        assertThat(b.wire.heard().stream().map(m -> m.path("type").asString()).collect(joining(" ")))
                .startsWith("commit commit commit joined");
    }

    @Test
    void aRefusedJoinLeavesTheOthersAlone() {
        var a = joined(anna, "client-of-anna-01");
        var stranger = page(PersonId.random(), "client-of-strange-1").join();
        await().until(() -> stranger.wire.closed() != null);
        assertThat(stranger.wire.errors()).containsExactly("not_allowed");
        assertThat(stranger.wire.heard()).hasSize(1);
        assertThat(a.submit(1, 0, Steps.insert(1, "on")).join()).isEqualTo(new Outcome.Stored(1));
        assertThat(stranger.wire.heard()).hasSize(1);
    }

    @Test
    void joinOfAnUnknownDocumentIsRefusedByName() {
        var lost = new Page(node, DocumentId.random(), anna, "client-of-anna-01").join();
        await().until(() -> lost.wire.closed() != null);
        assertThat(lost.wire.errors()).containsExactly("unknown_document");
    }

    @Test
    void versionThatDoesNotExistIsRefused() {
        var a = joined(anna, "client-of-anna-01");
        a.submit(1, 7, Steps.insert(1, "x")).join();
        assertThat(a.wire.errors()).containsExactly("bad_version");
    }

    @Test
    void oldBaseIsRebuiltFromTheLog() {
        var a = joined(anna, "client-of-anna-01");
        int commits = 2 * Live.TAIL + 10;
        for (int i = 1; i <= commits; i++) {
            a.submit(i, i - 1, Steps.insert(i, "x")).join();
        }
        assertThat(page(bob, "client-of-bob-0001")
                        .submit(1, 5, Steps.insert(1, "y"))
                        .join())
                .isEqualTo(new Outcome.Stored(commits + 1));
        assertThat(text()).isEqualTo("y" + "x".repeat(commits));
        assertThat(Steps.text(node.documents.at(document, 3).json())).isEqualTo("xxx");
    }

    @Test
    void snapshotPlusTailEqualsReplay() {
        var a = joined(anna, "client-of-anna-01");
        for (int i = 1; i <= 450; i++) {
            a.submit(i, i - 1, Steps.insert(i, Integer.toString(i % 10))).join();
        }
        await().until(() -> snapshots() == 2);
        var whole = node.documents.current(document).json();
        doors.owner().sql("delete from snapshot").update();
        assertThat(node.documents.current(document).json()).isEqualTo(whole);
    }

    private long snapshots() {
        return doors.owner()
                .sql("select count(*) from snapshot where document = :document")
                .param("document", document.value())
                .query(Long.class)
                .single();
    }

    @Test
    void lastWhoLeavesLeavesASnapshot() {
        var a = joined(anna, "client-of-anna-01");
        a.submit(1, 0, Steps.insert(1, "kept")).join();
        a.leave();
        await().until(() -> snapshots() == 1);
    }

    @Test
    void contributorsComeFromTheLog() {
        joined(anna, "client-of-anna-01").submit(1, 0, Steps.insert(1, "a")).join();
        joined(bob, "client-of-bob-0001").submit(1, 1, Steps.insert(1, "b")).join();
        assertThat(node.documents.contributors(document, 0, 2)).containsExactlyInAnyOrder(anna, bob);
        assertThat(node.documents.contributors(document, 1, 2)).containsExactly(bob);
    }

    @Test
    void applicationMayNeitherChangeNorDeleteCommits() {
        var application = org.springframework.jdbc.core.simple.JdbcClient.create(database.asApplication());
        for (var sql :
                List.of("delete from commit", "update commit set seq = 1", "truncate commit", "delete from document")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> application.sql(sql).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void nothingIsBroadcastBeforeItIsCheckedAndStored() {
        var a = joined(anna, "client-of-anna-01");
        var b = joined(bob, "client-of-bob-0001");
        assertThat(a.submit(1, 0, Steps.insert(77, "unchecked")).join()).isInstanceOf(Outcome.Refused.class);
        var held = node.faults.hold(sql -> sql.contains("insert into commit"));
        var outcome = a.submit(2, 0, Steps.insert(1, "stored"));
        held.awaitReached();
        assertThat(List.of(a, b))
                .allSatisfy(page -> assertThat(page.wire.versions()).isEmpty());
        held.release();
        outcome.join();
        assertThat(List.of(a, b))
                .allSatisfy(page -> assertThat(page.wire.versions()).containsExactly(1L));
        assertThat(b.wire.heard()).noneMatch(message -> message.toString().contains("unchecked"));
    }
}
