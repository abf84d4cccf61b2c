package nl.wedervraag.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a typed word stands for among the words that its asker may read: its forms, longer words that hold it, the parts it is
 * made of, and where none of those is found, the words that it was probably meant to be.
 */
@Component
class Thesaurus {

    private static final int MOST_LOOSE = 20;
    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_TAIL = 5;
    private static final Set<String> JOINTS = Set.of("", "s", "e", "en", "er");

    private final JdbcClient jdbc;

    Thesaurus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A typed word as it is looked for.
     *
     * @param loose other words that count less
     * @param entries in how many visible entries it or its forms stand, about
     */
    record Term(String word, List<String> loose, int entries) {}

    /** @param total how many entries are visible */
    record Terms(List<Term> terms, int total) {}

    private record Candidate(String asked, String word, boolean form) {}

    Terms of(List<String> words, Circle.Of circle) {
        var asked = meaningful(words);
        var forms = candidates("select * from search_forms(:words)", asked);
        var parts = asked.stream().flatMap(Thesaurus::parts).distinct().toList();
        var looked = new LinkedHashSet<>(parts);
        asked.forEach(word -> looked.addAll(DutchForms.of(word)));
        looked.add("");
        forms.forEach(candidate -> looked.add(candidate.word()));
        Map<String, Integer> counts = counts(looked, circle);
        var unknown = asked.stream()
                .filter(word -> forms.stream()
                        .noneMatch(one -> one.asked().equals(word) && one.form() && counts.containsKey(one.word())))
                .toList();
        var alike = alike(unknown);
        counts.putAll(counts(alike.stream().map(Candidate::word).toList(), circle));
        var terms = asked.stream()
                .map(word -> term(word, forms, unknown.contains(word) ? alike : List.of(), counts))
                .toList();
        return new Terms(terms, counts.getOrDefault("", 0));
    }

    /** Without the words that every text has, unless there are no others; accents aside. */
    private List<String> meaningful(List<String> words) {
        Map<String, Boolean> plain = new LinkedHashMap<>();
        jdbc.sql("""
                        select unaccent(w) as word, ts_lexize('dutch_stem', unaccent(w)) = '{}'
                               or ts_lexize('english_stem', unaccent(w)) = '{}' as everywhere
                        from unnest(:words) with ordinality as u(w, n) order by n
                        """).param("words", words.toArray(String[]::new)).query(row -> {
            plain.put(row.getString("word"), row.getBoolean("everywhere"));
        });
        var rare = plain.keySet().stream()
                .filter(word -> Boolean.FALSE.equals(plain.get(word)))
                .toList();
        return rare.isEmpty() ? List.copyOf(plain.keySet()) : rare;
    }

    private List<Candidate> candidates(String sql, List<String> words) {
        return jdbc.sql(sql)
                .param("words", words.toArray(String[]::new))
                .query((row, n) ->
                        new Candidate(row.getString("asked_word"), row.getString("word"), row.getBoolean("form")))
                .list();
    }

    private List<Candidate> alike(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return candidates("select *, false as form from search_alike(:words)", words).stream()
                .filter(one -> Math.abs(one.asked().length() - one.word().length()) <= 3)
                .filter(one -> Closeness.between(one.asked(), one.word())
                        <= Closeness.forgiven(one.asked().length()))
                .toList();
    }

    /** Where a compound may be taken apart: into two words, with or without a joint between them. */
    private static Stream<String> parts(String word) {
        var parts = new ArrayList<String>();
        for (int end = SHORTEST_PART; end <= word.length() - SHORTEST_PART; end++) {
            parts.add(word.substring(0, end));
            parts.add(word.substring(0, end) + "en");
            parts.add(word.substring(end));
        }
        return parts.stream();
    }

    /** Its two words, the longest first one that there is. */
    private static Stream<String> compound(String word, Map<String, Integer> counts) {
        for (int end = word.length() - SHORTEST_PART; end >= SHORTEST_PART; end--) {
            var first = word.substring(0, end);
            var rest = word.substring(end);
            for (var joint : JOINTS) {
                var second = rest.startsWith(joint) ? rest.substring(joint.length()) : "";
                if (second.length() >= SHORTEST_PART && counts.containsKey(first) && counts.containsKey(second)) {
                    return Stream.of(first, second);
                }
            }
        }
        return Stream.empty();
    }

    /** What a compound that isn't known begins with as a verb, or else ends with: inwerken of inwerkperiode. */
    private static Stream<String> hint(String word, Map<String, Integer> counts) {
        return Stream.concat(
                        IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_TAIL)
                                .map(end -> word.length() - end)
                                .mapToObj(end -> word.substring(0, end) + "en"),
                        IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_TAIL)
                                .mapToObj(word::substring))
                .filter(counts::containsKey)
                .limit(2);
    }

    private static Term term(String word, List<Candidate> forms, List<Candidate> alike, Map<String, Integer> counts) {
        int entries = forms.stream()
                .filter(one -> one.asked().equals(word) && one.form())
                .mapToInt(one -> counts.getOrDefault(one.word(), 0))
                .sum();
        var holding = forms.stream()
                .filter(one -> one.asked().equals(word) && !one.form())
                .map(Candidate::word)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        var meant = alike.stream()
                .filter(one -> one.asked().equals(word))
                .map(Candidate::word)
                .filter(counts::containsKey)
                .sorted(Comparator.comparingInt((String one) -> Closeness.between(word, one))
                        .thenComparing(Comparator.naturalOrder()));
        var loose = Stream.of(
                        DutchForms.of(word).stream(),
                        entries == 0 ? meant : Stream.<String>empty(),
                        holding,
                        compound(word, counts),
                        entries == 0 ? hint(word, counts) : Stream.<String>empty())
                .flatMap(words -> words)
                .filter(one -> counts.containsKey(one) && !one.equals(word))
                .distinct()
                .limit(MOST_LOOSE)
                .toList();
        int looseEntries =
                loose.stream().mapToInt(one -> counts.getOrDefault(one, 0)).sum();
        return new Term(word, loose, entries == 0 ? looseEntries : entries);
    }

    private Map<String, Integer> counts(Collection<String> words, Circle.Of circle) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(
                        "select e.word, sum(e.entries) as entries from search_word e where e.word = any (:words) and e.entries > 0 and "
                                + Circle.VISIBLE + " group by e.word")
                .params(circle.parameters())
                .param("words", words.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("word"), row.getInt("entries"));
                });
        return counts;
    }
}
