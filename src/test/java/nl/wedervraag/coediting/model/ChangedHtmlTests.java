package nl.wedervraag.coediting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A text with what changed in it, as HTML. */
class ChangedHtmlTests {

    private static Node doc(String content) {
        return Schema.listed().parse(JsonMapper.shared().readTree("{\"type\":\"doc\",\"content\":[" + content + "]}"));
    }

    private static String paragraph(String text) {
        return "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}";
    }

    private static List<String> html(Node before, Node after) {
        return ChangedHtml.of(after, Difference.between(before, after), 2).stream()
                .map(ChangedHtml.Part::html)
                .toList();
    }

    @Test
    void marksWordsThatWereTakenOutAndPutIn() {
        assertThat(html(doc(paragraph("We meet on Monday & talk.")), doc(paragraph("We meet on Friday & talk."))))
                .containsExactly("<p dir=\"auto\">We meet on <del>Monday</del><ins>Friday</ins> &amp; talk.</p>");
    }

    @Test
    void marksBlocksThatWereTakenOutAndPutIn() {
        var before =
                doc(paragraph("One.") + "," + paragraph("Something that is gone now.") + "," + paragraph("Three."));
        var after =
                doc(paragraph("One.") + "," + paragraph("Three.") + "," + paragraph("Completely other words here."));
        var parts = ChangedHtml.of(after, Difference.between(before, after), 2);
        assertThat(parts)
                .extracting(ChangedHtml.Part::html)
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("<p dir=\"auto\">One.</p>"),
                        gone -> assertThat(gone).startsWith("<del>").contains("Something that is gone now."),
                        three -> assertThat(three).isEqualTo("<p dir=\"auto\">Three.</p>"),
                        put -> assertThat(put)
                                .isEqualTo("<p dir=\"auto\"><ins>Completely other words here.</ins></p>"));
        assertThat(parts).filteredOn(part -> part.block() == null).hasSize(1);
    }

    /** Without what is marked as taken out it is the new text, without what is marked as put in it holds the old one's words. */
    @Test
    void holdsEveryWordOfBothTexts() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var before = generated(random);
            var after = random.nextInt(4) == 0 ? generated(random) : changed(before, random);
            var all = String.join("", html(before, after));
            assertThat(words(all.replaceAll("<del>.*?</del>", " ")))
                    .as("seed %d", seed)
                    .isEqualTo(words(Html.of(after, 2)));
            var gone = words(all.replaceAll("<ins>.*?</ins>", " "));
            assertThat(gone).as("seed %d", seed).containsAll(words(Html.of(before, 2)));
        }
    }

    private static List<String> words(String html) {
        return List.of(html.replaceAll("<[^>]+>|¶", " ").strip().split("\\s+"));
    }

    private static Node generated(Random random) {
        return doc(random.ints(1 + random.nextInt(5), 0, 3)
                .mapToObj(kind -> switch (kind) {
                    case 0 ->
                        "{\"type\":\"bullet_list\",\"content\":[{\"type\":\"list_item\",\"content\":[" + line(random)
                                + "]},{\"type\":\"list_item\",\"content\":[" + line(random) + "]}]}";
                    case 1 -> "{\"type\":\"blockquote\",\"content\":[" + line(random) + "]}";
                    default -> line(random);
                })
                .collect(Collectors.joining(",")));
    }

    private static String line(Random random) {
        return paragraph(random.ints(2 + random.nextInt(7), 0, 30)
                .mapToObj(word -> "w" + word + (random.nextInt(9) == 0 ? "'" : ""))
                .collect(Collectors.joining(" ")));
    }

    private static Node changed(Node document, Random random) {
        var json = document.toJson().toString();
        for (int n = 0; n < 3; n++) {
            json = json.replaceFirst("w" + random.nextInt(30) + "\\b", "x" + random.nextInt(9));
        }
        return Schema.listed().parse(JsonMapper.shared().readTree(json));
    }
}
