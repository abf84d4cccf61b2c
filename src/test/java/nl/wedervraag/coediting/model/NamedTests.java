package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedTests {

    private static final String SIZE = "01990000-0000-7000-8000-000000000001";
    private static final String DAYS = "01990000-0000-7000-8000-00000000000f";

    private static String text(String words, String... facts) {
        var marks = facts.length == 0
                ? ""
                : ",'marks':[{'type':'strong'},{'type':'fact','attrs':{'id':'" + facts[0] + "'}}]";
        return "{'type':'text','text':'" + words + "'" + marks + "}";
    }

    private static String line(String... nodes) {
        return "{'type':'paragraph','content':[" + String.join(",", nodes) + "]}";
    }

    private static Node example() {
        return document(line(text("We are "), text("25 people", SIZE), text(".")) + ","
                + "{'type':'bullet_list','content':[{'type':'list_item','content':["
                + line(text("2 days", DAYS), text("30", SIZE)) + "]}]}");
    }

    @Test
    void findsThemWhereverTheyStand() {
        assertThat(Named.in(example()))
                .extracting(named -> named.fact() + " " + named.words())
                .containsExactly(SIZE + " 25 people", DAYS + " 2 days", SIZE + " 30");
        var first = Named.in(example()).getFirst();
        assertThat(PlacedText.of(example()).between(first.from(), first.to())).isEqualTo("25 people");
    }

    @Test
    void wordsThatAreMarkedOtherwiseInPartAreOne() {
        var doc = document(line(
                "{'type':'text','text':'2','marks':[{'type':'fact','attrs':{'id':'" + SIZE + "'}}]}",
                text("5", SIZE),
                "{'type':'hard_break'}",
                text("7", SIZE)));
        assertThat(Named.in(doc)).extracting(Named::words).containsExactly("25", "7");
    }

    @Test
    void otherWordsKeepWhatTheFirstOfThemHad() {
        var now = stepped(example(), "26 people");
        assertThat(PlainText.of(now)).isEqualTo("We are 26 people.\n2 days26 people");
        assertThat(Named.in(now))
                .filteredOn(named -> named.fact().toString().equals(SIZE))
                .allSatisfy(named -> assertThat(named.marks().size()).isEqualTo(2))
                .hasSize(2);
        assertThat(Named.steps(now, fact -> Optional.of(fact.toString().equals(SIZE) ? "26 people" : "2 days")))
                .isEmpty();
    }

    private static Node stepped(Node document, String size) {
        var steps = Named.steps(
                document, fact -> fact.equals(UUID.fromString(SIZE)) ? Optional.of(size) : Optional.<String>empty());
        for (var step : Schema.listed().parseSteps(steps)) document = step.changed(document);
        document.check();
        return document;
    }

    /** Whatever the document: afterwards each has its words, all else is as it was, and undoing brings back the same. */
    @Test
    void changesTheWordsAndNothingElse() {
        var random = new Random(20261129);
        int changed = 0;
        for (int i = 0; i < 3_000; i++) {
            var before = new Generated(random).document();
            var steps = Named.steps(before, fact -> Optional.of("new words"));
            var after = before;
            for (var step : Schema.listed().parseSteps(steps)) after = step.changed(after);
            after.check();
            assertThat(Named.in(after)).extracting(Named::words).allMatch(words -> words.equals("new words"));
            assertThat(Named.in(after))
                    .extracting(Named::fact)
                    .isEqualTo(Named.in(before).stream().map(Named::fact).toList());
            assertThat(without(after)).isEqualTo(without(before));
            changed += steps.size();
        }
        assertThat(changed).isGreaterThan(1_000);
    }

    private static Node without(Node document) {
        for (var named : Named.in(document).reversed()) {
            document = document.replace(named.from(), named.to(), Slice.EMPTY);
        }
        return document;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "01990000-0000-7000-8000-00000000000G",
                "01990000-0000-7000-8000-00000000000F",
                "javascript:alert(1)"
            })
    void anIdIsOne(String id) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> document(line(text("a", id))))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.INVALID_ATTRIBUTE));
    }

    @Test
    void nothingElseIsTakenWithIt() {
        var more = "{'type':'text','text':'a','marks':[{'type':'fact','attrs':{'id':'" + SIZE + "','words':'b'}}]}";
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> document(line(more)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_ATTRIBUTE));
        assertThat(Html.of(document(line(text("25", SIZE))), 2)).isEqualTo("<p dir=\"auto\"><strong>25</strong></p>");
    }
}
