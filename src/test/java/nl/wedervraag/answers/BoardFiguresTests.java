package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import nl.wedervraag.Figures;
import nl.wedervraag.Timed;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the board and Today take for a position with 2,000 answers of its own. */
@DatabaseTest
@WithRooms
@Import(Statements.class)
class BoardFiguresTests {

    private static final int ANSWERS = 2_000;
    private static final int ROUNDS = 40;
    private static final Duration MOST = Duration.ofMillis(100);

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    Today today;

    @Autowired
    TestDatabase database;

    private final PositionId position = PositionId.random();

    @BeforeEach
    void fill() {
        var asking = as(
                house.mirjam,
                () -> positions.open(
                        house.grid, house.fresh("Engineer"), Language.EN, List.of(house.question("typical-day"))));
        var written =
                as(house.anna, () -> answers.start(asking, house.question("typical-day"), Reach.TEAM, Language.EN));
        hand.write(house.anna, written, "You start at nine. ".repeat(20));
        new ManyAnswers(JdbcClient.create(database.asOwner()), house.anna.value(), house.lena.value())
                .fill(
                        position.value(),
                        house.grid.value(),
                        hand.documentOf(written).value(),
                        ANSWERS);
    }

    @Test
    void boardAndTodayNeedAsManyStatementsAsForFewAnswers() {
        assertThat(Statements.during(this::board)).as("cold").isLessThanOrEqualTo(6);
        assertThat(Statements.during(this::board)).as("warm").isLessThanOrEqualTo(4);
        assertThat(Statements.during(this::today)).isEqualTo(2);
        var board = board();
        assertThat(board.coverage().questions()).isEqualTo(ANSWERS);
        assertThat(board.coverage().approved()).isEqualTo(ANSWERS * 3 / 4);
        assertThat(board.pages()).isEqualTo(ANSWERS / Board.PAGE);
        assertThat(board.chapters().stream().mapToInt(one -> one.rows().size()).sum())
                .isEqualTo(Board.PAGE);
        assertThat(page(Integer.MAX_VALUE).page()).isEqualTo(board.pages());
    }

    @Test
    @Figures
    void boardAndTodayNeedLittleTime() {
        Timed.p95AtMost(MOST, "board of %d answers".formatted(ANSWERS), () -> times(this::board));
        Timed.p95AtMost(MOST, "Today beside %d answers".formatted(ANSWERS), () -> times(this::today));
    }

    private static double[] times(Runnable action) {
        return DoubleStream.generate(() -> Timed.millis(action)).limit(ROUNDS).toArray();
    }

    private Board board() {
        return page(1);
    }

    private Board page(int number) {
        return as(house.anna, () -> answers.board(position, Language.EN, BoardFilter.EVERYTHING, number));
    }

    private void today() {
        doAs(house.mirjam, () -> {
            assertThat(today.waiting()).hasSize(100);
            assertThat(today.due()).isNotEmpty();
        });
    }
}
