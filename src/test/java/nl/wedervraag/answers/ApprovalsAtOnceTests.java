package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.search.SearchIndex;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A wording goes live while others' words are counted, some of them its own: it waits for them, and doesn't fail. */
@DatabaseTest
@WithRooms
class ApprovalsAtOnceTests {

    /** In the order of words the first and the last. */
    private static final String FIRST = "aaardvark";

    private static final String LAST = "zzzebra";

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Reviews reviews;

    @Autowired
    SearchIndex index;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDatabase database;

    /** Two drafts are handed in, the approved text has a new word of each: by words alone each would wait for the other. */
    @Test
    void anApprovalWaitsForDraftsThatAreHandedInWithItsWords() throws Exception {
        approver.approve(written("So that the words of question and theme are known."), house.anna, house.mirjam);
        var review = approver.ask(written(FIRST + " " + LAST), house.anna);
        var hash = Seen.hash(as(house.mirjam, () -> reviews.view(review)));
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var approval = transaction.execute(status -> {
                index.put(draft(LAST));
                var running = elsewhere.submit(() -> as(house.mirjam, () -> reviews.approve(review, hash)));
                await().until(this::somebodyWaits);
                index.put(draft(FIRST));
                return running;
            });
            assertThat(Objects.requireNonNull(approval).get()).isInstanceOf(Decision.Approved.class);
        }
    }

    private WordingId written(String text) {
        var question = house.question("typical-day");
        PositionId position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        var wording = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, wording, text);
        return wording;
    }

    private SearchIndex.Draft draft(String text) {
        return new SearchIndex.Draft(
                UUID.randomUUID(),
                Language.EN,
                house.grid.value(),
                house.question("typical-day"),
                Reach.TEAM.name(),
                null,
                "",
                text);
    }

    /** Asked on a connection of its own: within a transaction the answer would stay what it was. */
    private boolean somebodyWaits() {
        return JdbcClient.create(database.asApplication())
                .sql(
                        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }
}
