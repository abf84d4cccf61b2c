package nl.wedervraag.coediting.model;

import static nl.wedervraag.coediting.model.Written.document;
import static nl.wedervraag.coediting.model.Written.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacedTextTests {

    private static final String TEXT =
            "{'type':'heading','attrs':{'level':1},'content':[{'type':'text','text':'Our day'}]},"
                    + paragraph("") + ","
                    + "{'type':'paragraph','content':[{'type':'text','text':'At 🎉 '},"
                    + "{'type':'text','text':'nine','marks':[{'type':'strong'}]},{'type':'hard_break'},{'type':'text','text':'sharp'}]},"
                    + "{'type':'bullet_list','content':[{'type':'list_item','content':[" + paragraph("one") + ","
                    + "{'type':'ordered_list','content':[{'type':'list_item','content':[" + paragraph("deep")
                    + "]}]}]}]},"
                    + "{'type':'blockquote','content':[" + paragraph("said") + "]}";

    private static String at(Node document, String words) {
        var placed = PlacedText.of(document);
        var start = placed.text().indexOf(words);
        return textOf(document.slice(placed.before(start), placed.behind(start + words.length()))
                .content());
    }

    private static String textOf(Fragment content) {
        var text = new StringBuilder();
        content.forEach(node -> text.append(node.text()).append(textOf(node.content())));
        return text.toString();
    }

    @Test
    void wordsStandInTheDocumentWhereTheyStandInTheText() {
        var document = document(TEXT);
        assertThat(PlacedText.of(document).text()).isEqualTo("Our day\n\nAt 🎉 nine\nsharp\none\ndeep\nsaid");
        for (var words :
                new String[] {"Our day", "day", "At", "🎉", "nine", "sharp", "one", "deep", "said", "🎉 nine"}) {
            assertThat(at(document, words)).isEqualTo(words);
        }
        assertThat(at(document, "nine\nsharp")).isEqualTo("ninesharp");
    }

    @Test
    void whateverTheDocument() {
        var generated = new Generated(new Random(20_261_129));
        for (int n = 0; n < 500; n++) {
            var document = generated.document();
            var placed = PlacedText.of(document);
            var text = placed.text();
            for (int place = 0; place < text.length(); place++) {
                // A line's end is nobody's words.
                if (text.charAt(place) != '\n') {
                    var found = document.slice(placed.before(place), placed.behind(place + 1));
                    assertThat(found.content().size()).isGreaterThan(0);
                    assertThat(textOf(found.content())).isEqualTo(text.substring(place, place + 1));
                }
            }
        }
    }
}
