package nl.wedervraag.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes a language's book from its files; a further language is a further folder. */
final class BookData {

    private static final List<String> FILES =
            List.of("ground", "cliches", "superlatives", "hedging", "nobody", "promises", "unwise");
    private static final int GAP = 7;

    /** The language itself. */
    record Words(Stems.Rules stems, WordSplitter.Rules splitting, Set<String> abbreviations, Set<String> fillers) {}

    /** A file of rules; lines hold phrases with semicolons between them. */
    record Rules(
            @Nullable Map<String, List<String>> classes,
            @Nullable Map<String, List<String>> concepts,
            @Nullable List<Group> phrases,
            @Nullable List<Pair> together) {}

    record Group(
            String rule,
            @Nullable String variant,
            double weight,
            @Nullable List<String> unless,
            List<String> of) {}

    record Pair(
            String rule,
            @Nullable String variant,
            double weight,
            String first,
            String then,
            int within,
            @Nullable List<String> unless) {}

    private final Map<String, List<String>> classes = new HashMap<>();
    private final Map<String, List<Together>> pairs = new TreeMap<>();
    private final Patterns patterns;
    private final Phrases phrases;
    private int made;

    private BookData(Patterns patterns, Phrases phrases) {
        this.patterns = patterns;
        this.phrases = phrases;
    }

    static Book read(Language language) {
        var words = read(language, "words", Words.class);
        var stems = new Stems(words.stems());
        var splitter = new WordSplitter(words.splitting());
        var phrases = new Phrases(new WordParts(), Phrases.stems(words.fillers(), stems));
        var files =
                FILES.stream().map(file -> read(language, file, Rules.class)).toList();
        var classes = new LinkedHashMap<String, List<String>>();
        files.forEach(file -> orEmpty(file.classes()).forEach((name, lines) -> classes.put(name, phrases(lines))));
        var data = new BookData(new Patterns(splitter, stems, classes), phrases);
        files.forEach(data::add);
        return new Book(new Reader(splitter, stems, words.abbreviations()), phrases, data.pairs);
    }

    private void add(Rules file) {
        orEmpty(file.concepts()).forEach((name, lines) -> addAll(lines, Meaning.concept(name)));
        for (var group : orEmpty(file.phrases())) {
            add(group);
        }
        for (var pair : orEmpty(file.together())) {
            var meaning = new Meaning(Rule.of(pair.rule()), orEmpty(pair.variant()), pair.weight());
            addPair(new Together(meaning, pair.first(), pair.then(), pair.within(), false, orEmpty(pair.unless())));
        }
    }

    private void add(Group group) {
        var meaning = new Meaning(Rule.of(group.rule()), orEmpty(group.variant()), group.weight());
        if (group.unless() == null) {
            addAll(group.of(), meaning);
            return;
        }
        var name = "alone " + made++;
        addAll(group.of(), Meaning.concept(name));
        addPair(new Together(meaning, name, Together.ALONE, 0, true, group.unless()));
    }

    private void addAll(List<String> lines, Meaning meaning) {
        phrases(lines).forEach(phrase -> addPhrase(phrase, meaning));
    }

    private void addPhrase(String phrase, Meaning meaning) {
        var gap = phrase.indexOf(" ... ");
        if (gap < 0) {
            patterns.keys(phrase).forEach(keys -> phrases.add(keys, meaning));
            return;
        }
        var name = "gap " + made++;
        addPhrase(phrase.substring(0, gap), Meaning.concept(name + " before"));
        addPhrase(phrase.substring(gap + 5), Meaning.concept(name + " after"));
        addPair(new Together(meaning, name + " before", name + " after", GAP, true, List.of()));
    }

    private void addPair(Together pair) {
        pairs.computeIfAbsent(pair.first(), name -> new ArrayList<>()).add(pair);
    }

    private static List<String> phrases(List<String> lines) {
        return lines.stream()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private static <T> T read(Language language, String file, Class<T> shape) {
        var name = language.code() + "/" + file + ".json";
        try (var in = BookData.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the answer check lacks " + name);
            }
            return JsonMapper.builder().build().readValue(in, shape);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
