package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.document;
import static nl.wedervraag.coediting.model.Written.paragraph;
import static nl.wedervraag.coediting.model.Written.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RenderingTests {

    private static final String RICH =
            "{'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'Title'}]},"
                    + "{'type':'paragraph','content':["
                    + "{'type':'text','text':'a','marks':[{'type':'strong'}]},"
                    + "{'type':'text','text':'b','marks':[{'type':'strong'},{'type':'em'}]},"
                    + "{'type':'hard_break'},"
                    + "{'type':'text','text':'c','marks':[{'type':'link','attrs':{'href':'https://x.org/?a=1&b=2'}}]}]},"
                    + "{'type':'bullet_list','content':[{'type':'list_item','content':[" + paragraph("item") + "]}]}";

    @Test
    void writesEachKindOfNodeWithItsTag() {
        assertThat(Html.of(document(RICH), 3))
                .isEqualTo("<h4 dir=\"auto\">Title</h4><p dir=\"auto\"><strong>a<em>b</em></strong><br>"
                        + "<a href=\"https://x.org/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">c</a></p>"
                        + "<ul><li><p dir=\"auto\">item</p></li></ul>");
    }

    @Test
    void escapesAllThatAPersonWrote() {
        assertThat(Html.of(paragraphs("<script>&\\\"\u2019"), 1))
                .isEqualTo("<p dir=\"auto\">&lt;script&gt;&amp;&quot;\u2019</p>");
    }

    @Test
    void writesNothingButTheFixedTags() {
        var tags = Pattern.compile("(</?(p|h[1-6]|blockquote|ul|ol|li|strong|em|a)( dir=\"auto\"| href=\"[^\"<>]*\""
                + " rel=\"noopener noreferrer nofollow\")?>|<br>|[^<>])*+");
        var generated = new Generated(new Random(7));
        for (int i = 0; i < 2_000; i++) {
            assertThat(tags.matcher(Html.of(generated.document(), 2)).matches()).isTrue();
        }
    }

    @Test
    void writesALineForEachParagraphAndBreak() {
        assertThat(PlainText.of(document(RICH))).isEqualTo("Title\nab\nc\nitem");
    }

    @Test
    void countsWhatHoldsALetterOrADigitAsAWord() {
        assertThat(PlainText.words(paragraphs("We don’t know – yet: 2 days", "e-mail")))
                .isEqualTo(7);
        assertThat(PlainText.words(paragraphs(""))).isZero();
    }

    @Test
    void takesTheFirstParagraphThatSaysSomethingAsTheShortForm() {
        var shortForm =
                PlainText.shortForm(document(paragraph("") + "," + RICH)).orElseThrow();

        assertThat(PlainText.of(shortForm)).isEqualTo("ab\nc");
        assertThat(PlainText.shortForm(paragraphs("", " "))).isEmpty();
    }

    @Test
    void placesHeadingsUnderThoseOfThePage() {
        var heading = "{'type':'heading','attrs':{'level':%d},'content':[{'type':'text','text':'a'}]}";
        assertThat(Html.of(document(heading.formatted(1)), 1)).isEqualTo("<h1 dir=\"auto\">a</h1>");
        assertThat(Html.of(document(heading.formatted(2)), 2)).isEqualTo("<h3 dir=\"auto\">a</h3>");
        assertThat(Html.of(document(heading.formatted(2)), 6)).isEqualTo("<h6 dir=\"auto\">a</h6>");
    }

    @Test
    void writesListsQuotesAndPartsOfDocuments() {
        var list = "{'type':'ordered_list','content':[{'type':'list_item','content':[" + paragraph("1") + "]}]}";
        assertThat(Html.of(document(list + ",{'type':'blockquote','content':[" + paragraph("q\\u0027") + "]}"), 1))
                .isEqualTo(
                        "<ol><li><p dir=\"auto\">1</p></li></ol><blockquote><p dir=\"auto\">q&#39;</p></blockquote>");
        assertThat(Html.of(paragraphs("a", "b").content().child(1), 1)).isEqualTo("<p dir=\"auto\">b</p>");
    }
}
