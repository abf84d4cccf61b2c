package nl.wedervraag.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The question bank. Whoever may read approved wording anywhere may read it; the organisation's leads add to it. */
@Service
@Transactional(readOnly = true)
public class Questions {

    private static final String QUESTION = """
            select q.id, q.key, q.theme, n.name, x.text
            from question q
            join theme t on t.id = q.theme
            join theme_name n on n.theme = t.id and n.language = :language
            join question_text x on x.question = q.id and x.language = :language
            """;

    private final JdbcClient jdbc;
    private final BankRows rows;
    private final GuidanceRows guidance;
    private final Rights rights;
    private final CurrentPerson current;

    Questions(JdbcClient jdbc, BankRows rows, GuidanceRows guidance, Rights rights, CurrentPerson current) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.guidance = guidance;
        this.rights = rights;
        this.current = current;
    }

    public List<Theme> themes(Language language) {
        requireReader();
        return jdbc.sql("""
                        select t.id, n.name from theme t
                        join theme_name n on n.theme = t.id and n.language = :language
                        order by t.place
                        """)
                .param("language", language.name())
                .query((row, n) -> new Theme(new ThemeId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** All questions that the bank offers, by theme and in the bank's order; retired ones aren't offered. */
    public List<Question> all(Language language) {
        return offered("", language);
    }

    /** Those of all that the bank offers with which a new position begins. */
    public List<Question> toStartWith(Language language) {
        return offered(" and q.starts", language);
    }

    private List<Question> offered(String which, Language language) {
        requireReader();
        return jdbc.sql(QUESTION + "where q.retired is null and t.retired is null" + which
                        + " order by t.place, q.place")
                .param("language", language.name())
                .query(Questions::question)
                .list();
    }

    public Guidance guidance(QuestionId id, Language language) {
        requireReader();
        return guidance.of(id, language);
    }

    public Question get(QuestionId id, Language language) {
        requireReader();
        return jdbc.sql(QUESTION + "where q.id = :id")
                .param("language", language.name())
                .param("id", id.value())
                .query(Questions::question)
                .optional()
                .orElseThrow(() -> new NotAllowed("no " + id));
    }

    /**
     * Adds a question at the end of a theme.
     *
     * @param key lower-case letters, digits and dashes; no other question's
     * @param theme its key
     * @param text in every language, as {@code guidance}
     */
    @Transactional
    public QuestionId add(String key, String theme, Map<Language, String> text, Map<Language, Guidance> guidance) {
        rights.require(current.id(), Right.MANAGE_QUESTIONS, Scope.ORGANISATION);
        QuestionId id = rows.addQuestion(key, theme, rows.placeIn(theme));
        for (Language language : Language.values()) {
            rows.wordQuestion(id, language, Objects.requireNonNull(text.get(language)));
            this.guidance.write(id, language, Objects.requireNonNull(guidance.get(language)));
        }
        return id;
    }

    private void requireReader() {
        if (!rights.mayAnywhere(current.id(), Right.READ_APPROVED)) {
            throw new NotAllowed("%s reads no question bank".formatted(current.id()));
        }
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                new QuestionId(row.getObject("id", UUID.class)),
                row.getString("key"),
                new Theme(new ThemeId(row.getObject("theme", UUID.class)), row.getString("name")),
                row.getString("text"));
    }
}
