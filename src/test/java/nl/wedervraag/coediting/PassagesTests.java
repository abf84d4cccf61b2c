package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.coediting.model.PlainText;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PassagesTests {

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

    private void write(PersonId person, long seq, long base, JsonNode steps) {
        var client = person == anna ? "client-of-anna-01" : "client-of-bob-0001";
        assertThat(node.documents
                        .submit(document, new Submission(person, client, seq, base, steps))
                        .join())
                .isInstanceOf(Outcome.Stored.class);
    }

    private String written(DocumentId of, long version) {
        var text = PlainText.of(
                Schema.listed().parse(node.documents.at(of, version).json()));
        return node.documents.passages(of, version).stream()
                .map(passage -> text.substring(passage.from() - 1, passage.to() - 1)
                        + (passage.person().equals(anna) ? "-anna" : "-bob"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void saysWhoWroteWhatWhereTheServerPutIt() {
        write(anna, 1, 0, Steps.insert(1, "world"));
        write(anna, 2, 1, Steps.insert(1, "hello "));
        write(bob, 1, 1, Steps.insert(6, "!"));
        assertThat(written(document, 3)).isEqualTo("hello world-anna !-bob");
        assertThat(written(document, 1)).isEqualTo("world-anna");
        assertThat(node.documents.passages(document, 0)).isEmpty();
    }

    @Test
    void whatIsUndoneIsWhoseItWas() {
        write(anna, 1, 0, Steps.insert(1, "six of us"));
        write(bob, 1, 1, Steps.delete(5, 8));
        write(anna, 2, 2, Steps.insert(1, "We are "));
        write(bob, 2, 3, Steps.insert(12, "of "));
        write(bob, 3, 4, Steps.insert(1, "Mostly: "));
        assertThat(written(document, 5)).isEqualTo("Mostly: -bob We are six of us-anna");
    }

    @Test
    void aCopyIsByThemToo() {
        write(anna, 1, 0, Steps.insert(1, "world"));
        write(bob, 1, 1, Steps.insert(1, "hello "));
        var copy = node.documents.copy(Map.of(document, 2L)).values().iterator().next();
        assertThat(written(copy, 2)).isEqualTo("hello -bob world-anna");
    }
}
