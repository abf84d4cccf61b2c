package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.document;
import static nl.wedervraag.coediting.model.Written.paragraphs;
import static nl.wedervraag.coediting.model.Written.step;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A document is checked in every part, however it came to be as it is. */
class CheckingTests {

    private static Node with(Node child) {
        var base = paragraphs("a");
        return base.withContent(Fragment.of(child));
    }

    private static void assertRefused(Reason reason, String words, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .withMessageContaining(words)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }

    @Test
    void refusesCharactersAndValuesThatNoReaderLetIn() {
        var text = paragraphs("a").content().child(0);
        var control = Node.text(text.content().child(0).type(), "a\u0007", Marks.NONE);
        assertRefused(Reason.CONTROL_CHARACTER, "U+0007", with(text.withContent(Fragment.of(control)))::check);

        var heading = document("{'type':'heading'}").content().child(0);
        var other = heading.withAttributes(Attributes.NONE.with("level", 9L));
        assertRefused(Reason.INVALID_ATTRIBUTE, "level", with(other)::check);
    }

    @Test
    void saysWhichChildrenDoNotFit() {
        assertRefused(Reason.INVALID_CONTENT, "bullet_list of nothing", () -> document("{'type':'bullet_list'}"));
        assertRefused(
                Reason.INVALID_CONTENT,
                "blockquote of paragraph, heading",
                () -> document("{'type':'blockquote','content':[{'type':'paragraph'},{'type':'heading'}]}"));
    }

    @Test
    void refusesWhatStepsNestTooDeep() {
        var document = paragraphs("a");
        for (int depth = 1; depth < Limits.DEPTH; depth++) document = quoted(document);
        document = quoted(document);
        assertRefused(Reason.TOO_DEEP, "52 of 50", document::check);
    }

    /** All of it in one quotation more: no look is taken yet at what a quotation may hold. */
    private static Node quoted(Node document) {
        var quotation = document("{'type':'blockquote','content':[{'type':'paragraph'}]}")
                .content()
                .child(0);
        return document.withContent(Fragment.of(quotation.withContent(document.content())));
    }

    @Test
    void refusesAGapThatIsNotFlat() {
        var across = step("{'stepType':'replaceAround','from':0,'to':8,'gapFrom':2,'gapTo':6,'insert':0}");
        assertRefused(
                Reason.DOES_NOT_FIT,
                "gap is not a flat range",
                () -> Rebase.start(paragraphs("ab", "cd"), List.of(across)));
    }
}
