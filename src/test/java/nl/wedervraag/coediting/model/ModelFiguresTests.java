package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.paragraphs;
import static nl.wedervraag.coediting.model.Written.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.wedervraag.Slow;
import org.junit.jupiter.api.Test;

/** What the model costs, by the processor's time. */
@Slow
class ModelFiguresTests {

    @Test
    void checksAStepInALongDocumentInMicroseconds() {
        for (int paragraphs : List.of(10, 100, 490)) {
            var texts = new String[paragraphs];
            Arrays.fill(texts, "x".repeat(200));
            var document = paragraphs(texts);
            var json = typed(document.content().size() / 2 + 5, "y").toJson();
            long best = CpuTime.least(40, () -> {
                        for (int i = 0; i < 500; i++) {
                            Rebase.start(document, List.of(Schema.listed().parseStep(json)));
                        }
                    })
                    / 500;
            System.out.printf(
                    "parse, apply and check a step in %,d characters: %.1f µs%n", paragraphs * 200, best / 1e3);
            assertThat(best).isLessThan(200_000);
        }
    }

    @Test
    void comparesTwoLongDocumentsWithinATenthOfASecond() {
        var random = new Random(1);
        for (int blocks : List.of(1, 20, 200, 300, 2_000)) {
            var before = written(random, blocks);
            var after = written(random, blocks);
            var edited = before;
            for (int i = 0; i < 100; i++) {
                edited = Written.typed(1 + random.nextInt(200 / blocks + 5), "x ")
                        .changed(edited);
            }
            long different = CpuTime.least(8, () -> Difference.between(before, after));
            var last = edited;
            long alike = CpuTime.least(8, () -> Difference.between(before, last));
            System.out.printf(
                    "difference of 20,000 characters in %,d blocks: all different %,d µs, 100 edits %,d µs%n",
                    blocks, different / 1_000, alike / 1_000);
            assertThat(Math.max(different, alike)).isLessThan(100_000_000);
        }
    }

    private static Node written(Random random, int blocks) {
        var words = List.of(
                "we ", "plan ", "each ", "week ", "together ", "and ", "honestly, ", "so ", "nobody ", "waits ");
        return paragraphs(IntStream.range(0, blocks)
                .mapToObj(_ -> {
                    var text = new StringBuilder("n" + random.nextInt(1_000_000) + " ");
                    while (text.length() < 20_000 / blocks) text.append(words.get(random.nextInt(words.size())));
                    return text.toString();
                })
                .toArray(String[]::new));
    }
}
