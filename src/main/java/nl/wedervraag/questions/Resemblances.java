package nl.wedervraag.questions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever words a question or a theme what the bank has already; of what is retired only those who keep the bank. */
@Service
@Transactional(readOnly = true)
public class Resemblances {

    private static final int MOST = 3;
    /** Where the labelled pairs of the tests part best. */
    private static final double ENOUGH = 0.59;

    private record Sentence(Resembling question, Set<String> stems) {}

    private record Scored(Resembling question, double score) {}

    private final JdbcClient jdbc;
    private final Stems stems;
    private final Vocabulary vocabulary;
    private final Twice twice;
    private final Rights rights;
    private final CurrentPerson current;

    Resemblances(
            JdbcClient jdbc, Stems stems, Vocabulary vocabulary, Twice twice, Rights rights, CurrentPerson current) {
        this.jdbc = jdbc;
        this.stems = stems;
        this.vocabulary = vocabulary;
        this.twice = twice;
        this.rights = rights;
        this.current = current;
    }

    /** Whether another theme is called so, capitals, spaces and punctuation aside. */
    public boolean isTheme(Language language, String name, @Nullable ThemeId itself) {
        requireKeeper();
        return twice.isTheme(language, name, itself);
    }

    /** Whether another question says the same, capitals, spaces and punctuation aside. */
    public boolean isQuestion(Language language, String text, @Nullable QuestionId itself) {
        requireKeeper();
        return twice.isQuestion(language, text, itself);
    }

    /**
     * Questions that ask much the same, the closest first and only a few.
     *
     * @param itself which isn't one of them
     */
    public List<Resembling> of(Language language, String typed, @Nullable QuestionId itself) {
        boolean keeper = requireReader();
        Set<String> said = stems.of(language, typed.substring(0, Math.min(typed.length(), Bank.LONGEST_QUESTION)));
        if (said.isEmpty()) {
            return List.of();
        }
        List<Sentence> sentences = sentences(language, keeper);
        Map<QuestionId, Set<String>> all = byQuestion(sentences);
        WordsAlike alike = new WordsAlike(vocabulary.in(language), List.copyOf(all.values()));
        Map<QuestionId, Scored> best = new HashMap<>();
        for (Sentence sentence : sentences) {
            QuestionId question = sentence.question().question();
            double score = alike.between(said, sentence.stems(), all.getOrDefault(question, Set.of()));
            if (score >= ENOUGH && !question.equals(itself)) {
                best.merge(
                        question,
                        new Scored(sentence.question(), score),
                        (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(one -> one.question().text()))
                .limit(MOST)
                .map(Scored::question)
                .toList();
    }

    private static Map<QuestionId, Set<String>> byQuestion(List<Sentence> sentences) {
        Map<QuestionId, Set<String>> byQuestion = new HashMap<>();
        sentences.forEach(sentence -> byQuestion
                .computeIfAbsent(sentence.question().question(), id -> new HashSet<>())
                .addAll(sentence.stems()));
        return byQuestion;
    }

    /** What is asked in a language, each question first by its own words, then by its other phrasings. */
    private List<Sentence> sentences(Language language, boolean retiredToo) {
        return jdbc.sql("""
                        select q.id, q.theme, n.name, x.text, s.text as said, tsvector_to_array(s.words) as stems,
                               q.retired is not null or t.retired is not null as retired
                        from (select question, -1 as place, text, words from question_text where language = :language
                              union all
                              select question, place, text, words from question_phrasing where language = :language) s
                        join question q on q.id = s.question
                        join theme t on t.id = q.theme
                        join theme_name n on n.theme = t.id and n.language = :language
                        join question_text x on x.question = q.id and x.language = :language
                        where :retired or q.retired is null and t.retired is null
                        order by q.id, s.place
                        """)
                .param("language", language.name())
                .param("retired", retiredToo)
                .query((row, n) -> new Sentence(
                        new Resembling(
                                new QuestionId(row.getObject("id", UUID.class)),
                                new Theme(new ThemeId(row.getObject("theme", UUID.class)), row.getString("name")),
                                row.getString("text"),
                                row.getString("said"),
                                row.getBoolean("retired")),
                        Stems.read(row)))
                .list();
    }

    /** Whether they keep the bank, too. */
    private boolean requireReader() {
        if (!rights.mayAnywhere(current.id(), Right.READ_APPROVED)) {
            throw new NotAllowed("%s reads no question bank".formatted(current.id()));
        }
        return rights.may(current.id(), Right.MANAGE_QUESTIONS, Scope.ORGANISATION);
    }

    private void requireKeeper() {
        rights.require(current.id(), Right.MANAGE_QUESTIONS, Scope.ORGANISATION);
    }
}
