package nl.wedervraag.questions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.wedervraag.shared.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the words of a question to an employer mean to each other. A file for each language lists, on lines that begin with a
 * dash, words that don't tell what a question is about, and on every other line words that come to the same.
 */
@Component
class Vocabulary {

    private static final String SAYS_LITTLE = "- ";
    private static final String REMARK = "#";

    private final Stems stems;
    private final Map<Language, Words> words = new ConcurrentHashMap<>();

    Vocabulary(Stems stems) {
        this.stems = stems;
    }

    /** The words of a language, by their stems. */
    record Words(Set<String> little, Map<String, Set<Integer>> meanings) {

        boolean saysLittle(String stem) {
            return little.contains(stem);
        }

        boolean same(String one, String other) {
            return !Collections.disjoint(meanings.getOrDefault(one, Set.of()), meanings.getOrDefault(other, Set.of()));
        }
    }

    Words in(Language language) {
        return words.computeIfAbsent(language, this::read);
    }

    private Words read(Language language) {
        Set<String> little = new HashSet<>();
        Map<String, Set<Integer>> meanings = new HashMap<>();
        List<String> lines = lines(language);
        for (int meaning = 0; meaning < lines.size(); meaning++) {
            String line = lines.get(meaning);
            for (String stem : line.startsWith(REMARK) ? Set.<String>of() : stems.of(language, line)) {
                if (line.startsWith(SAYS_LITTLE)) {
                    little.add(stem);
                } else {
                    meanings.computeIfAbsent(stem, any -> new HashSet<>()).add(meaning);
                }
            }
        }
        return new Words(little, meanings);
    }

    private static List<String> lines(Language language) {
        try {
            return new ClassPathResource("words-%s.txt".formatted(language.code()), Vocabulary.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
