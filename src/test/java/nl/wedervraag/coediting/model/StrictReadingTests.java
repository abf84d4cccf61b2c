package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.json;
import static nl.wedervraag.coediting.model.Written.paragraph;
import static nl.wedervraag.coediting.model.Written.paragraphs;
import static nl.wedervraag.coediting.model.Written.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is guessed where JSON isn't what it should be; each refusal says at what. */
class StrictReadingTests {

    private static void assertRefused(Reason reason, String words, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .withMessageContaining(words)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                          | MALFORMED      | stepType
            {'stepType':7}                                              | MALFORMED      | stepType
            {'stepType':'replace','to':1}                               | MALFORMED      | from
            {'stepType':'replace','from':1}                             | MALFORMED      | to
            {'stepType':'replace','from':1.0,'to':1}                    | MALFORMED      | from
            {'stepType':'replace','from':-1,'to':1}                     | OUT_OF_RANGE   | from
            {'stepType':'replace','from':1,'to':1,'more':1}             | MALFORMED      | more
            {'stepType':'replace','from':1,'to':1,'structure':1}        | MALFORMED      | structure
            {'stepType':'replace','from':1,'to':1,'slice':[]}           | MALFORMED      | object
            {'stepType':'replace','from':1,'to':1,'slice':{'content':{}}} | MALFORMED    | content
            {'stepType':'replace','from':1,'to':1,'slice':{'openStart':1}} | INVALID_SLICE | open
            {'stepType':'replace','from':1,'to':1,'slice':{'openEnd':1}} | INVALID_SLICE | open
            {'stepType':'replace','from':1,'to':1,'slice':{'openEnd':-1}} | OUT_OF_RANGE | openEnd
            {'stepType':'addMark','from':1,'to':2}                      | MALFORMED      | mark
            {'stepType':'addMark','from':2,'to':1,'mark':{'type':'em'}} | REVERSED_RANGE | 2 to 1
            {'stepType':'addMark','from':1,'to':2,'mark':{'type':'em','more':1}} | MALFORMED | more
            {'stepType':'addMark','from':1,'to':2,'mark':{'type':'link'}} | INVALID_ATTRIBUTE | href
            {'stepType':'removeMark','from':2,'to':1,'mark':{'type':'em'}} | REVERSED_RANGE | 2 to 1
            {'stepType':'addNodeMark','mark':{'type':'em'}}             | MALFORMED      | pos
            {'stepType':'addNodeMark','pos':1,'to':1,'mark':{'type':'em'}} | MALFORMED   | to
            {'stepType':'removeNodeMark','pos':1}                       | MALFORMED      | mark
            {'stepType':'attr','pos':1,'attr':'level'}                  | MALFORMED      | value
            {'stepType':'attr','pos':1,'attr':1,'value':1}              | MALFORMED      | attr
            {'stepType':'attr','pos':1,'attr':'level','value':[]}       | INVALID_ATTRIBUTE | neither
            {'stepType':'attr','pos':1,'attr':'level','value':1e999}    | INVALID_ATTRIBUTE | number
            {'stepType':'markSet','steps':{}}                           | MALFORMED      | list
            {'stepType':'markSet','steps':[{'stepType':'attr','pos':1,'attr':'level','value':1}]} | MALFORMED | set
            {'stepType':'replaceAround','from':1,'to':4,'gapFrom':1,'gapTo':5,'insert':0} | REVERSED_RANGE | 5 to 4
            {'stepType':'replaceAround','from':2,'to':4,'gapFrom':1,'gapTo':3,'insert':0} | REVERSED_RANGE | 2 to 1
            {'stepType':'replaceAround','from':1,'to':4,'gapFrom':2,'gapTo':3,'insert':1} | OUT_OF_RANGE | insert
            {'stepType':'replaceAround','from':1,'to':4,'gapFrom':2,'gapTo':3} | MALFORMED | insert
            """)
    void stepsAreReadExactly(String text, Reason reason, String words) {
        assertRefused(reason, words, () -> step(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                                                   | MALFORMED         | object
            {'content':[]}                                      | MALFORMED         | type
            {'type':'paragraph','attrs':7}                      | MALFORMED         | attrs
            {'type':'paragraph','text':'a'}                     | MALFORMED         | text
            {'type':'paragraph','marks':{}}                     | MALFORMED         | marks
            {'type':'text'}                                     | MALFORMED         | text
            {'type':'text','text':''}                           | EMPTY_TEXT        | text
            {'type':'text','text':'a','content':[]}             | MALFORMED         | content
            {'type':'text','text':'a','attrs':{'a':1}}          | UNKNOWN_ATTRIBUTE | a
            {'type':'heading','attrs':{'level':true}}           | INVALID_ATTRIBUTE | level must be number
            {'type':'heading','attrs':{'level':9}}              | INVALID_ATTRIBUTE | one of [1, 2]
            {'type':'heading','attrs':{'level':1.5}}            | INVALID_ATTRIBUTE | one of
            {'type':'heading','attrs':{'level':null}}           | INVALID_ATTRIBUTE | level
            """)
    void nodesAreReadExactly(String text, Reason reason, String words) {
        assertRefused(reason, words, () -> Written.document(text));
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        var heading = "{'type':'heading','attrs':{'level':%s},'content':[{'type':'text','text':'a'}]}";
        assertThat(Written.document(heading.formatted("2.0"))).isEqualTo(Written.document(heading.formatted("2")));
        assertThat(Written.document(heading.formatted("20e-1"))).isEqualTo(Written.document(heading.formatted("2")));
        assertThat(Json.scalar(json("9007199254740992"))).isEqualTo(1L << 53);
        assertThat(Json.scalar(json("9007199254740994"))).isEqualTo(9007199254740994.0);
        assertThat(Json.scalar(json("0.5"))).isEqualTo(0.5);
        assertThat(Json.of(0.5).doubleValue()).isEqualTo(0.5);
        assertThat(Json.of(true).booleanValue()).isTrue();
        assertThat(Json.of((Object) null).isNull()).isTrue();
    }

    @Test
    void slicesMayBeAsLargeAsDocumentsAndNoLarger() {
        var slice = "{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'text','text':'%s'}]}}";
        assertThat(step(slice.formatted("x".repeat(Limits.SIZE)))).isInstanceOf(ReplaceStep.class);
        assertRefused(Reason.TOO_LARGE, "100001", () -> step(slice.formatted("x".repeat(Limits.SIZE + 1))));
    }

    @Test
    void setsOfMarkStepsHoldAsManyAsASubmission() {
        var one = "{'stepType':'addMark','from':1,'to':2,'mark':{'type':'em'}}";
        var most = String.join(",", java.util.Collections.nCopies(Limits.MARK_STEPS, one));
        assertThat(step("{'stepType':'markSet','steps':[" + most + "]}")).isInstanceOf(MarkSetStep.class);
    }

    @Test
    void documentsMayBeAsLargeAndDeepAsTheLimitsSay() {
        paragraphs("x".repeat(Limits.SIZE - 2)).check();
        assertRefused(Reason.TOO_LARGE, "100001", () -> paragraphs("x".repeat(Limits.SIZE - 1)));
        assertRefused(
                Reason.INVALID_CONTENT, "no document", () -> Schema.listed().parse(json(paragraph("a"))));
        assertRefused(
                Reason.INVALID_MARKS,
                "on the document",
                () -> Schema.listed()
                        .parse(json("{'type':'doc','marks':[{'type':'em'}],'content':[{'type':'paragraph'}]}")));
    }

    @Test
    void schemasAreReadExactly() {
        var text =
                "{'version':1,'topNode':'doc','nodes':{'doc':{'content':'%s'},'p':{'group':'g','marks':'%s','attrs':{'a':%s}},'text':{}},'marks':{'em':{'group':'m'}}}";
        assertThat(Schema.read(json(text.formatted("g+", "m", "{'validate':'string','format':'link'}")))
                        .version())
                .isOne();
        assertRefused(
                Reason.UNKNOWN_NODE, "h", () -> Schema.read(json(text.formatted("h", "_", "{'validate':'string'}"))));
        assertRefused(
                Reason.UNKNOWN_MARK, "n", () -> Schema.read(json(text.formatted("p", "n", "{'validate':'string'}"))));
        assertRefused(
                Reason.MALFORMED,
                "format date",
                () -> Schema.read(json(text.formatted("p", "_", "{'validate':'string','format':'date'}"))));
        assertRefused(Reason.MALFORMED, "validate", () -> Schema.read(json(text.formatted("p", "_", "{}"))));
        assertThat(List.of(TestSchema.values()))
                .allSatisfy(schema -> schema.schema().empty().check());
    }
}
