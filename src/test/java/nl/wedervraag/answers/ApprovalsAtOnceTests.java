package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several wordings go live at the same moment, with many words in common: none of the approvals fails for it. */
@DatabaseTest
@WithRooms
class ApprovalsAtOnceTests {

    private static final int AT_ONCE = 4;
    private static final int ROUNDS = 25;

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

    @Test
    void noneWaitsForAnotherThatWaitsForIt() throws Exception {
        var random = new Random(20261123);
        var question = house.question("typical-day");
        var wordings = new ArrayList<WordingId>();
        for (int n = 0; n < AT_ONCE; n++) {
            PositionId position =
                    as(house.mirjam, () -> positions.open(house.grid, "Engineer", Language.EN, List.of(question)));
            wordings.add(as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN)));
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < ROUNDS; round++) {
                var start = new CyclicBarrier(AT_ONCE);
                var running = new ArrayList<Future<Decision>>();
                for (WordingId wording : wordings) {
                    hand.write(house.anna, wording, words(random));
                    running.add(threads.submit(approval(start, approver.ask(wording, house.anna))));
                }
                for (Future<Decision> one : running) {
                    assertThat(one.get()).isInstanceOf(Decision.Approved.class);
                }
            }
        }
    }

    private Callable<Decision> approval(CyclicBarrier start, ReviewId review) {
        String hash = Seen.hash(as(house.mirjam, () -> reviews.view(review)));
        return () -> {
            start.await();
            return as(house.mirjam, () -> reviews.approve(review, hash));
        };
    }

    /** New ones and known ones. */
    private static String words(Random random) {
        return random.ints(40, 0, 3_000).mapToObj(number -> "word" + number).collect(Collectors.joining(" ", "", " "));
    }
}
