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
    private volatile Words words = Words.NONE;

    private Dictionary(String... folders) {
        this.folders = List.of(folders);
    }

    boolean knows(String word) {
        return words().spellers.stream().anyMatch(speller -> speller.spell(word));
    }

    /** What it would have a word be, the best first. */
    List<String> suggestions(String word) {
        return words().spellers.stream()
                .flatMap(speller -> speller.suggest(word).stream())
                .distinct()
                .toList();
    }

    private Words words() {
        if (words == Words.NONE) {
            synchronized (this) {
                if (words == Words.NONE) {
                    words = Words.of(folders);
                }
            }
        }
        return words;
    }

    private record Words(List<Hunspell> spellers) {

        static final Words NONE = new Words(List.of());

        static Words of(List<String> folders) {
            return new Words(folders.stream().map(Words::speller).toList());
        }

        private static Hunspell speller(String folder) {
            try (var affixes = open(folder, "aff");
                    var entries = open(folder, "dic");
                    var room = new ByteBuffersDirectory()) {
                return new Hunspell(
                        new org.apache.lucene.analysis.hunspell.Dictionary(room, "words", affixes, entries));
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
}
