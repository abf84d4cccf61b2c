package nl.wedervraag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read stands in both languages, with the same gaps to fill. */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "vaadin-i18n");
    private static final String ENGLISH = "translations.properties";
    private static final String DUTCH = "translations_nl.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(load(DUTCH).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(load(ENGLISH).stringPropertyNames());
    }

    @Test
    void bothLanguagesFillTheSameGaps() {
        assertThat(placeholders(DUTCH)).isEqualTo(placeholders(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, DUTCH})
    void noTextIsEmptyOrBroken(String file) {
        load(file).forEach((key, text) -> {
            assertThat(text.toString()).as(key.toString()).isNotBlank();
            if (PLACEHOLDER.matcher(text.toString()).find()) {
                assertThat(new MessageFormat(text.toString()).toPattern())
                        .as(key.toString())
                        .isNotEmpty();
            }
        });
    }

    /** Vaadin formats only texts with a gap, so in those alone an apostrophe would vanish; all use the typographic one. */
    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, DUTCH})
    void apostrophesAreTypographic(String file) {
        assertThat(load(file).values()).noneMatch(text -> text.toString().contains("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, DUTCH})
    void keysAreSortedWithinEachRoom(String file) throws IOException {
        for (var block : Files.readString(FOLDER.resolve(file)).split("\n\\s*\n")) {
            var keys = keys(block);
            assertThat(keys).isSorted();
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var sources = sources();
        assertThat(new TreeSet<>(load(ENGLISH).stringPropertyNames()).stream().filter(key -> !isNamed(key, sources)))
                .isEmpty();
    }

    /** By its whole name, or by a beginning that the code adds something to. */
    private static boolean isNamed(String key, String sources) {
        if (sources.contains(key + "\"") || sources.contains(key + "'")) {
            return true;
        }
        for (var end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
            if (sources.contains("\"" + key.substring(0, end + 1) + "\"")
                    || sources.contains("\"" + key.substring(0, end + 1) + "%s")
                    || sources.contains("\"" + key.substring(0, end) + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static String sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src", "main", "java"));
                Stream<Path> script = Files.walk(Path.of("frontend", "src"))) {
            return Stream.concat(java, script)
                    .filter(Files::isRegularFile)
                    .map(TranslationsTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keys(String block) {
        var keys = new ArrayList<String>();
        for (var line : block.replace("\\\n", "").split("\n")) {
            if (!line.startsWith("#") && line.contains("=")) {
                keys.add(line.substring(0, line.indexOf('=')).strip());
            }
        }
        return keys;
    }

    private static TreeMap<String, Set<String>> placeholders(String file) {
        var found = new TreeMap<String, Set<String>>();
        load(file)
                .forEach((key, text) -> found.put(
                        key.toString(),
                        PLACEHOLDER
                                .matcher(text.toString())
                                .results()
                                .map(result -> result.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return found;
    }

    private static Properties load(String file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
