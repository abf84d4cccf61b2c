package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.wedervraag.Alone;
import nl.wedervraag.Timed;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** 20,000 letters by five people in 10,000 commits, a fifth of which delete. */
@Alone
class PassagesFiguresTests {

    private static final int COMMITS = 10_000;
    private static final int LETTERS = 20_000;

    private final TestDatabase database = TestDatabase.fresh();
    private final List<PersonId> people =
            IntStream.range(0, 5).mapToObj(i -> PersonId.random()).toList();

    @Test
    void saysWhoWroteEachOfTwentyThousandLettersInASecond() {
        try (var node = new TestNode(database)) {
            var document = node.documents.create();
            write(document);
            Timed.p95AtMost(
                    Duration.ofSeconds(1),
                    "who wrote what",
                    () -> IntStream.range(0, 12)
                            .mapToDouble(i -> Timed.millis(() -> node.documents.passages(document, COMMITS)))
                            .toArray());
            var whole = node.documents.passages(document, COMMITS);
            assertThat(whole.stream().mapToInt(p -> p.to() - p.from()).sum()).isBetween(LETTERS / 2, 2 * LETTERS);
            assertThat(whole.stream().map(Passage::person).distinct()).hasSize(5);
        }
    }

    /** As the server would have stored them. */
    private void write(DocumentId document) {
        var random = new Random(20261128);
        var now = Schema.listed().empty();
        var steps = new ArrayList<JsonNode>();
        for (int i = 0; i < COMMITS; i++) {
            int size = now.content().size();
            int at = 1 + random.nextInt(size - 1);
            boolean delete = i > 100 && random.nextInt(5) == 0 && at + 3 < size;
            var step = delete ? Steps.delete(at, at + 2) : Steps.insert(at, "word".substring(0, 2 + random.nextInt(2)));
            for (var one : Schema.listed().parseSteps(step)) now = one.changed(now);
            steps.add(step);
        }
        var owner = new JdbcTemplate(database.asOwner());
        owner.batchUpdate(
                "insert into commit (document, version, client, seq, person, base, steps, schema_version, content_hash, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, 1, sha256('x'), now())",
                IntStream.range(0, COMMITS)
                        .mapToObj(i -> new Object[] {
                            document.value(),
                            (long) i + 1,
                            "client-of-person-" + i % 5,
                            (long) i + 1,
                            people.get(i % 5).value(),
                            (long) i,
                            steps.get(i).toString()
                        })
                        .toList());
        owner.update("update document set version = ? where id = ?", (long) COMMITS, document.value());
    }
}
