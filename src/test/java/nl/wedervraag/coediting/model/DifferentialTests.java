package nl.wedervraag.coediting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.wedervraag.Slow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Our model against the libraries that browsers run, over our schema and two others. {@code -Dmodel.scale=20} makes it the
 * long run: a million steps; {@code -Dmodel.seed} repeats one.
 */
@Slow
class DifferentialTests {

    private static final int SCALE = Integer.getInteger("model.scale", 1);
    private static final long SEED = Long.getLong("model.seed", System.nanoTime());

    private static Oracle oracle;
    private static Differential libraries;

    @BeforeAll
    static void startOracle() throws IOException {
        System.out.println("differential test: -Dmodel.seed=" + SEED + " -Dmodel.scale=" + SCALE);
        oracle = Oracle.start();
        libraries = new Differential(oracle::ask, SEED);
    }

    @AfterAll
    static void stopOracle() throws IOException {
        oracle.close();
    }

    private static int count(TestSchema schema, int ours, int foreign) {
        return SCALE * (schema == TestSchema.ANSWERS ? ours : foreign);
    }

    @ParameterizedTest
    @EnumSource
    void everyStepDoesWhatTheLibraryDoes(TestSchema schema) {
        var question = new StepQuestion();
        int count = count(schema, 20_000, 15_000);
        libraries.run(schema, question, count);
        System.out.printf(
                "%s: %,d steps, %,d applied, %,d refused on both sides%n",
                schema, count, question.applied, question.refused);
        assertThat(question.applied).isGreaterThan(count / 3);
        assertThat(question.refused).isGreaterThan(count / 20);
    }

    @ParameterizedTest
    @EnumSource
    void positionsAndStepsMapThroughMirrorsAsInTheLibrary(TestSchema schema) {
        libraries.run(schema, new MappingQuestion(), count(schema, 3_000, 2_000));
    }

    @ParameterizedTest
    @EnumSource
    void concurrentStepsAreRebasedAsInTheBrowser(TestSchema schema) {
        var question = new RebaseQuestion();
        int count = count(schema, 3_000, 1_500);
        libraries.run(schema, question, count);
        System.out.printf(
                "%s: %,d rebases, %,d steps dropped, %,d at which the library threw, %,d at which it undid otherwise%n",
                schema, count, question.dropped, question.threw, question.inexact);
        assertThat(question.threw).isLessThan(count / 100);
        assertThat(question.inexact).isLessThan(schema == TestSchema.ANSWERS ? 1 : count / 20);
        assertThat(question.dropped).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void nothingBrokenIsAcceptedThatTheLibraryRefuses(TestSchema schema) {
        var question = new BrokenStepQuestion();
        int count = count(schema, 4_000, 3_000);
        libraries.run(schema, question, count);
        System.out.printf(
                "%s: %,d broken steps, %,d harmless; refused by %s%n",
                schema, count, question.accepted, question.reasons);
        assertThat(question.accepted).isLessThan(count / 2);
    }

    @ParameterizedTest
    @EnumSource
    void slicesPositionsAndJsonAreThoseOfTheLibrary(TestSchema schema) {
        libraries.run(schema, new SliceQuestion(), count(schema, 2_000, 2_000));
    }

    @Test
    void contentExpressionsAllowWhatTheyAllowInTheLibrary() {
        var question = new ExpressionQuestion();
        libraries.run(TestSchema.ANSWERS, question, 4_000 * SCALE);
        assertThat(question.compared).isGreaterThan(3_500 * SCALE);
    }

    @Test
    void theBrowserComputesTheSameHashAndNumberOfWords() {
        libraries.run(TestSchema.ANSWERS, new HashQuestion(), 2_000 * SCALE);
    }

    @Test
    void numbersAreWrittenAsTheBrowserWritesThem() {
        libraries.run(TestSchema.ANSWERS, new NumberQuestion(), 2_000 * SCALE);
    }
}
