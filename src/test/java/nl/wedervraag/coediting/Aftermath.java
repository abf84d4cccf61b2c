package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import nl.wedervraag.database.TestDatabase;
import nl.wedervraag.operating.Check;

/**
 * What has to be true when all is over, whatever it was: every page shows the same and says that it is saved, and so it is
 * in the database; each word that somebody wants is there once and no other; each was stored once, and the log is whole.
 */
final class Aftermath {

    private static final Pattern WORD = Pattern.compile("\\[page-[^]]*]");

    private final TestDatabase database;
    private final DocumentId document;
    private final BrowserPages pages;

    Aftermath(TestDatabase database, DocumentId document, BrowserPages pages) {
        this.database = database;
        this.document = document;
        this.pages = pages;
    }

    /** @return how many words are in the document */
    int assertAllIsWell(Duration atMost) throws SQLException {
        pages.awaitCalm(atMost);
        var all = pages.look();
        var text = all.getFirst().text();
        try (var reader = new TestNode(database)) {
            var stored = reader.documents.current(document);
            assertThat(Steps.text(stored.json())).as("the database's text").isEqualTo(text.replace("\n", ""));
            assertThat(stored.version()).isEqualTo(all.getFirst().version());
            assertLogIsWhole(reader.log.commits(document, 0, Long.MAX_VALUE), stored.version());
        }
        var there = WORD.matcher(text)
                .results()
                .collect(Collectors.groupingBy(word -> word.group(), Collectors.counting()));
        all.forEach(page -> assertPersonHas(page, there));
        assertThat(there.keySet())
                .as("words that somebody wants")
                .isEqualTo(all.stream().flatMap(page -> page.wanted().stream()).collect(Collectors.toSet()));
        assertThat(new Check().findings(database.asApplication())).isEmpty();
        return there.size();
    }

    private static void assertPersonHas(BrowserPages.Look page, Map<String, Long> there) {
        assertThat(page.problems()).as("what %s noticed", page.client()).isEmpty();
        assertThat(page.unplaced()).as("what %s was given back", page.client()).isEmpty();
        assertThat(page.wanted())
                .as("the words of %s, each once", page.client())
                .allSatisfy(word -> assertThat(there.get(word)).as(word).isEqualTo(1));
    }

    private void assertLogIsWhole(List<StoredCommit> commits, long version) {
        assertThat(commits.stream().map(StoredCommit::version))
                .as("versions without a gap")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, version).boxed().toList());
        assertThat(commits.stream().map(commit -> commit.client() + " " + commit.seq()))
                .as("each stored once")
                .doesNotHaveDuplicates();
        var ever = commits.stream()
                .flatMap(commit -> WORD.matcher(commit.steps()).results())
                .map(word -> word.group())
                .collect(Collectors.toSet());
        assertThat(pages.seenAsSaved())
                .as("what a page showed as saved is in the log")
                .isNotEmpty()
                .isSubsetOf(ever);
    }
}
