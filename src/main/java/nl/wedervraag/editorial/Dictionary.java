package nl.wedervraag.editorial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The words of a language and its names, by Hunspell's dictionaries. Read once, when they are first asked for. */
final class Dictionary {

    static final Dictionary ENGLISH = new Dictionary("en", "en-gb");
    static final Dictionary DUTCH = new Dictionary("nl");

    private final List<String> folders;
    private volatile List<Hunspell> spellers = List.of();

    private Dictionary(String... folders) {
        this.folders = List.of(folders);
    }

    boolean knows(String word) {
        return spellers().stream().anyMatch(speller -> speller.spell(word));
    }

    /** What it would have a word be, the best first. */
    List<String> suggestions(String word) {
        return spellers().stream()
                .flatMap(speller -> speller.suggest(word).stream())
                .distinct()
                .toList();
    }

    private List<Hunspell> spellers() {
        if (spellers.isEmpty()) {
            synchronized (this) {
                if (spellers.isEmpty()) {
                    spellers = folders.stream().map(Dictionary::speller).toList();
                }
            }
        }
        return spellers;
    }

    private static Hunspell speller(String folder) {
        try (var affixes = open(folder, "aff");
                var entries = open(folder, "dic");
                var room = new ByteBuffersDirectory()) {
            return new Hunspell(new org.apache.lucene.analysis.hunspell.Dictionary(room, "words", affixes, entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("the dictionary of " + folder, e);
        }
    }

    private static InputStream open(String folder, String kind) throws IOException {
        var name = folder + "/words." + kind + ".gz";
        return new GZIPInputStream(Objects.requireNonNull(Dictionary.class.getResourceAsStream(name), name));
    }
}
