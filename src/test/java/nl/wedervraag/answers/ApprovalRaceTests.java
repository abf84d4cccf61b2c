package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was approved is what was seen: rounds in which two leads decide about the review on their screens while two
 * editors write, ask again and withdraw. Every step of a round begins at the same moment.
 */
@DatabaseTest
@WithRooms
@Slow
class ApprovalRaceTests {

    private static final int ROUNDS = Integer.getInteger("wedervraag.rounds", 1_000);
    private static final int WORDINGS = 20;

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    /** What a browser showed to whoever then approved, by review. */
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    private final Set<String> approvedAsGiven = ConcurrentHashMap.newKeySet();
    private final AtomicInteger approvals = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    @Test
    void whatWasApprovedIsWhatWasSeen() throws Exception {
        long seed = Long.getLong("wedervraag.seed", 20261123L);
        var random = new Random(seed);
        List<WordingId> wordings = begin();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < ROUNDS; round++) {
                play(threads, wordings.get(round % WORDINGS), random, round);
            }
        }
        System.out.printf(
                "%,d rounds with seed %d: %,d approved, %,d refused%n", ROUNDS, seed, approvals.get(), refusals.get());
        assertThat(approvals.get()).as("rounds that approve").isGreaterThan(ROUNDS / 10);
        assertThat(refusals.get()).as("rounds that refuse").isGreaterThan(ROUNDS / 10);
        holdsAfterwards();
    }

    private List<WordingId> begin() {
        var wordings = new ArrayList<WordingId>();
        for (int n = 0; n < WORDINGS; n++) {
            PositionId position = as(
                    house.mirjam,
                    () -> positions.open(
                            house.grid, house.fresh("Engineer"), Language.EN, List.of(house.question("typical-day"))));
            wordings.add(as(
                    house.anna,
                    () -> answers.start(position, house.question("typical-day"), Reach.POSITION, Language.EN)));
        }
        return wordings;
    }

    private void play(ExecutorService threads, WordingId wording, Random random, int round) throws Exception {
        PersonId writer = random.nextInt(4) == 0 ? house.mirjam : house.anna;
        hand.write(writer, wording, "Round %d. ".formatted(round));
        ReviewId review = as(house.anna, () -> reviews.ask(wording, 0));
        String hash = look(review);
        var steps = new ArrayList<Callable<?>>();
        PersonId first = random.nextBoolean() ? house.mirjam : house.director;
        PersonId second = random.nextBoolean() ? house.lena : house.director;
        boolean sendsBack = random.nextInt(3) == 0;
        int other = random.nextInt(3);
        PersonId late = random.nextInt(4) == 0 ? house.lena : house.bas;
        for (PersonId lead : List.of(first, second)) {
            House.doAs(lead, () -> reviews.changesRead(review));
        }
        steps.add(() -> approve(first, review, hash));
        steps.add(() -> sendsBack ? sendBack(review) : approve(second, review, hash));
        steps.add(() -> switch (other) {
            case 0 -> withdraw(review);
            case 1 -> askAgain(wording, round);
            default -> hand.write(house.bas, wording, "Meanwhile %d. ".formatted(round));
        });
        steps.add(() -> hand.write(late, wording, "More %d. ".formatted(round)));
        together(threads, steps);
    }

    private static void together(ExecutorService threads, List<Callable<?>> steps) throws Exception {
        var start = new CyclicBarrier(steps.size());
        var running = new ArrayList<Future<?>>();
        for (Callable<?> step : steps) {
            running.add(threads.submit(() -> {
                start.await();
                return step.call();
            }));
        }
        for (Future<?> step : running) {
            step.get();
        }
    }

    private String look(ReviewId review) {
        ReviewPage page = as(house.mirjam, () -> reviews.view(review));
        String hash = Seen.hash(page);
        shown.add(review.value() + " " + hash);
        return hash;
    }

    private boolean approve(PersonId by, ReviewId review, String hash) {
        Decision decision = as(by, () -> reviews.approve(review, hash));
        if (decision instanceof Decision.Approved) {
            approvals.incrementAndGet();
            approvedAsGiven.add(review.value() + " " + hash);
            return true;
        }
        refusals.incrementAndGet();
        return false;
    }

    private boolean withdraw(ReviewId review) {
        return unlessOver(() -> reviews.withdraw(review), house.anna);
    }

    private boolean sendBack(ReviewId review) {
        return unlessOver(() -> reviews.sendBack(review, "Which day?"), house.lena);
    }

    private boolean askAgain(WordingId wording, int round) {
        hand.write(house.bas, wording, "Better %d. ".formatted(round));
        return unlessOver(() -> reviews.ask(wording, 0), house.bas);
    }

    private static boolean unlessOver(Runnable action, PersonId by) {
        try {
            doAs(by, action);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void holdsAfterwards() {
        List<String> published =
                jdbc.sql("""
                        select r.id || ' ' || v.hash from publication p
                        join revision v on v.id = p.revision join review r on r.revision = v.id
                        """).query((row, n) -> row.getString(1)).list();
        assertThat(published).as("each was on a screen").isSubsetOf(shown);
        assertThat(new HashSet<>(published)).as("and is what was given").isEqualTo(approvedAsGiven);
        assertThat(published).as("once").hasSameSizeAs(approvedAsGiven).hasSize(approvals.get());
        nobodyHas("approved what they wrote", """
                select c.revision from review r join revision_contributor c on c.revision = r.revision
                where r.state = 'APPROVED' and c.person = r.decided_by
                """);
        nobodyHas("written without being named", """
                select v.id from revision v join wording w on w.id = v.wording
                join commit c on c.document = w.document and c.version <= v.document_version
                    and c.version > coalesce((select max(l.document_version) from publication p
                        join revision l on l.id = p.revision
                        where p.wording = v.wording and p.since <= v.frozen and l.number < v.number), 0)
                where not exists (select from revision_contributor n where n.revision = v.id and n.person = c.person)
                """);
        nobodyHas("two live", "select wording from publication where until is null group by 1 having count(*) > 1");
        nobodyHas("a publication without an approval", """
                select p.id from publication p where not exists (
                    select from review r where r.revision = p.revision and r.state = 'APPROVED' and r.decided = p.since)
                """);
        nobodyHas("a publication of which the approver saw something else", """
                select p.id from publication p join revision v on v.id = p.revision join review r on r.revision = v.id
                where not exists (select from approval g where g.review = r.id and g.hash = v.hash and g.person = r.decided_by)
                """);
        nobodyHas("an approval of what they wrote", """
                select g.review from approval g join review r on r.id = g.review
                join revision_contributor c on c.revision = r.revision and c.person = g.person where g.four_eyes
                """);
        nobodyHas(
                "two requests open", "select wording from review where state = 'OPEN' group by 1 having count(*) > 1");
    }

    private void nobodyHas(String what, String sql) {
        assertThat(jdbc.sql(sql).query(UUID.class).list()).as("has " + what).isEmpty();
    }
}
