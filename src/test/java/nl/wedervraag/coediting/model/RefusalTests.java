package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.document;
import static nl.wedervraag.coediting.model.Written.json;
import static nl.wedervraag.coediting.model.Written.paragraph;
import static nl.wedervraag.coediting.model.Written.paragraphs;
import static nl.wedervraag.coediting.model.Written.step;
import static nl.wedervraag.coediting.model.Written.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTests {

    private static void assertRefused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }

    private static void assertNotAdmitted(Reason reason, Node base, String step) {
        assertRefused(reason, () -> Rebase.start(base, List.of(step(step))));
    }

    private static String linked(String href) {
        return "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'"
                + href + "'}}]}]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org/a?b=c#d",
                "HTTPS://EXAMPLE.ORG",
                "mailto:a@example.org"
            })
    void followsLinksOfThreeKinds(String href) {
        assertThat(document(linked(href)).content().count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "&#x6A;avascript:alert(1)",
                " javascript:alert(1)",
                " https://example.org",
                "https://",
                "https:example.org",
                "//example.org",
                "/answers",
                "",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "https://example.org/a b",
                "mailto:",
                "https:\u00A0//x",
                "https://\uFEFF"
            })
    void refusesEveryOtherLink(String href) {
        assertRefused(Reason.FORBIDDEN_LINK, () -> document(linked(href)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java\\tscript:x", "\\u000Cjavascript:x", "https://x/\\n", "\\u0000https://x", "https\\t://x"})
    void refusesLinksDisguisedByControlCharacters(String href) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> document(linked(href)))
                .extracting(Refusal::reason)
                .isIn(Reason.FORBIDDEN_LINK, Reason.CONTROL_CHARACTER);
    }

    @Test
    void refusesALinkThatIsTooLong() {
        assertRefused(Reason.INVALID_ATTRIBUTE, () -> document(linked("https://" + "x".repeat(2000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\n", "\\u001b", "\\u007f", "\\u0085", "\\uFFFF", "\\uFFFE"})
    void refusesControlCharactersInText(String character) {
        assertRefused(Reason.CONTROL_CHARACTER, () -> paragraphs("a" + character));
    }

    @Test
    void refusesHalfACharacter() {
        assertRefused(Reason.UNPAIRED_SURROGATE, () -> paragraphs("\\ud83d"));
        assertRefused(Reason.UNPAIRED_SURROGATE, () -> paragraphs("\\ude00\\ud83d"));
        assertRefused(Reason.UNPAIRED_SURROGATE, () -> typed(1, "\\ude00"));
    }

    @Test
    void refusesStepsThatCutThroughACharacter() {
        var base = paragraphs("😀😀");
        assertNotAdmitted(Reason.SPLIT_SURROGATE, base, "{'stepType':'replace','from':2,'to':3}");
        assertNotAdmitted(Reason.SPLIT_SURROGATE, base, "{'stepType':'replace','from':2,'to':4}");
        assertNotAdmitted(Reason.SPLIT_SURROGATE, base, "{'stepType':'addMark','from':1,'to':2,'mark':{'type':'em'}}");
        assertRefused(Reason.SPLIT_SURROGATE, () -> Rebase.start(base, List.of(typed(2, "x"))));
    }

    @Test
    void refusesReversedRanges() {
        assertRefused(Reason.REVERSED_RANGE, () -> step("{'stepType':'replace','from':3,'to':2}"));
        assertRefused(
                Reason.REVERSED_RANGE,
                () -> step("{'stepType':'replaceAround','from':1,'to':4,'gapFrom':3,'gapTo':2,'insert':0}"));
    }

    @Test
    void refusesUnknownKindsByName() {
        assertRefused(Reason.UNKNOWN_STEP, () -> step("{'stepType':'docAttr','attr':'a','value':1}"));
        assertRefused(Reason.UNKNOWN_NODE, () -> document("{'type':'image'}"));
        assertRefused(Reason.UNKNOWN_ATTRIBUTE, () -> document("{'type':'paragraph','attrs':{'style':'x'}}"));
        assertRefused(Reason.MALFORMED, () -> document("{'type':'paragraph','onclick':'x'}"));
        assertRefused(
                Reason.UNKNOWN_MARK,
                () -> document(
                        "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'code'}]}]}"));
    }

    @Test
    void refusesAnAttributeThatTheNodeDoesNotHave() {
        assertNotAdmitted(
                Reason.UNKNOWN_ATTRIBUTE, paragraphs("a"), "{'stepType':'attr','pos':0,'attr':'level','value':1}");
    }

    @Test
    void refusesAttributesOfAnotherTypeOrNotListed() {
        assertRefused(Reason.INVALID_ATTRIBUTE, () -> document("{'type':'heading','attrs':{'level':3}}"));
        assertRefused(Reason.INVALID_ATTRIBUTE, () -> document("{'type':'heading','attrs':{'level':'1'}}"));
        assertRefused(Reason.INVALID_ATTRIBUTE, () -> document("{'type':'heading','attrs':{'level':{}}}"));
    }

    @Test
    void refusesSetsWithinSetsAsTheLibraryDoes() {
        assertRefused(
                Reason.MALFORMED, () -> step("{'stepType':'markSet','steps':[{'stepType':'markSet','steps':[]}]}"));
    }

    @Test
    void refusesSetsThatHoldMoreThanASubmissionMay() {
        var one = "{'stepType':'addMark','from':1,'to':2,'mark':{'type':'em'}}";
        var many = String.join(",", Collections.nCopies(Limits.MARK_STEPS + 1, one));
        assertRefused(Reason.TOO_LARGE, () -> step("{'stepType':'markSet','steps':[" + many + "]}"));
    }

    @Test
    void refusesDocumentsThatGrowTooLarge() {
        var base = paragraphs("x".repeat(Limits.SIZE - 2));
        assertRefused(Reason.TOO_LARGE, () -> Rebase.start(base, List.of(typed(1, "y"))));
    }

    @Test
    void refusesDocumentsThatAreTooDeep() {
        assertThat(document(nested(Limits.DEPTH / 2 - 1)).content().count()).isOne();
        assertRefused(Reason.TOO_DEEP, () -> document(nested(Limits.DEPTH / 2)));
        assertRefused(Reason.TOO_DEEP, () -> document(nested(100)));
    }

    private static String nested(int lists) {
        var open = "{'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph'},";
        return open.repeat(lists) + paragraph("a") + "]}]}".repeat(lists);
    }

    @Test
    void refusesMarksTwice() {
        assertRefused(
                Reason.INVALID_MARKS,
                () -> document(
                        "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'em'},{'type':'em'}]}]}"));
    }

    @Test
    void refusesContentThatItsParentDoesNotAllow() {
        assertRefused(Reason.INVALID_CONTENT, () -> document("{'type':'list_item','content':[{'type':'paragraph'}]}"));
        assertRefused(Reason.INVALID_CONTENT, () -> document("{'type':'bullet_list'}"));
        assertRefused(Reason.INVALID_CONTENT, () -> Schema.listed().parse(json(paragraph("a"))));
    }

    @Test
    void checksWhatAClosedPartOfASliceHoldsToo() {
        assertNotAdmitted(
                Reason.INVALID_CONTENT,
                paragraphs("a"),
                "{'stepType':'replace','from':0,'to':0,'slice':{'content':[{'type':'bullet_list'}]}}");
    }

    @Test
    void refusesNumbersThatAreNoPositions() {
        for (var from : List.of("-1", "1.5", "'1'", "9007199254740993", "null")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> step("{'stepType':'replace','from':" + from + ",'to':2}"));
        }
    }
}
