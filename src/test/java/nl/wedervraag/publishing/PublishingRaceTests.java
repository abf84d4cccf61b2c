package nl.wedervraag.publishing;

import static nl.wedervraag.answers.House.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.operating.Check;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who decide and write at the same moment: nothing goes live that nobody saw, and nothing goes live twice. */
@DatabaseTest
@WithRooms
@Import(PieceHand.class)
class PublishingRaceTests {

    private static final int TIMES = 100;

    @Autowired
    House house;

    @Autowired
    PieceHand hand;

    @Autowired
    Pieces pieces;

    @Autowired
    PieceReviews reviews;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Object>> running = new ArrayList<>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void approvingWhileSomebodySavesAndAsksAgainPublishesOnlyWhatWasSeen() throws Exception {
        var story = hand.published(house.anna, house.mirjam, Scope.of(house.grid));
        int published = 0;
        for (int n = 0; n < TIMES; n++) {
            hand.save(house.anna, story, PieceHand.story("changed", "Seen in round " + n));
            var review = hand.ask(house.anna, story);
            var seen = hand.seen(house.mirjam, review);
            var text = PieceHand.story("changed", "Unseen in round " + n);
            var results = atOnce(List.of(() -> as(house.mirjam, () -> reviews.approve(review, seen)), () -> {
                hand.save(house.anna, story, text);
                return hand.ask(house.anna, story);
            }));
            published += results.getFirst() instanceof PieceDecision.Approved ? 1 : 0;
            assertThat(live(story)).doesNotStartWith("Unseen");
        }
        assertThat(published).as("of %d", TIMES).isPositive();
        assertThat(new Check().findings(database.asApplication())).isEmpty();
    }

    private String live(PieceId story) {
        return jdbc.sql("select changed from live_story where story = ?")
                .param(story.value())
                .query(String.class)
                .single();
    }

    @Test
    void ofTwoLeadsWhoApproveAtOnceOneDoes() throws Exception {
        for (int n = 0; n < TIMES / 4; n++) {
            var story = hand.written(house.anna, Scope.of(house.grid));
            var review = hand.ask(house.anna, story);
            var results =
                    atOnce(List.of(() -> hand.approve(house.mirjam, review), () -> hand.approve(house.lena, review)));
            assertThat(results)
                    .filteredOn(PieceDecision.Approved.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(PieceDecision.Refused.class::isInstance)
                    .hasSize(1);
        }
        assertThat(new Check().findings(database.asApplication())).isEmpty();
    }

    @Test
    void ofTwoWhoSaveAtOnceOneIsTold() throws Exception {
        var story = hand.written(house.anna, Scope.of(house.grid));
        for (int n = 0; n < TIMES / 4; n++) {
            int base = as(house.anna, () -> pieces.page(story)).piece().version();
            var mine = PieceHand.story("who", "Anna's " + n);
            var theirs = PieceHand.story("who", "Bas's " + n);
            var results = atOnce(List.of(
                    () -> as(house.anna, () -> pieces.save(story, base, mine)),
                    () -> as(house.bas, () -> pieces.save(story, base, theirs))));
            assertThat(results).filteredOn(Saved.Done.class::isInstance).hasSize(1);
            var told = results.stream()
                    .filter(Saved.Overtaken.class::isInstance)
                    .map(Saved.Overtaken.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(told.now().content().get("who")).endsWith("s " + n);
        }
    }
}
