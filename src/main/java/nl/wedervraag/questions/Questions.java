package nl.wedervraag.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The question bank as people read it. Whoever may read approved wording anywhere may read the bank. */
@Service
@Transactional(readOnly = true)
public class Questions {

    private static final String QUESTION = """
            select q.id, q.key, q.theme, n.name, x.text, x.guidance
            from question q
            join theme t on t.id = q.theme
            join theme_name n on n.theme = t.id and n.language = :language
            join question_text x on x.question = q.id and x.language = :language
            """;

    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;

    Questions(JdbcClient jdbc, Rights rights, CurrentPerson current) {
        this.jdbc = jdbc;
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

    /** All questions of the bank, by theme and in the bank's order. */
    public List<Question> all(Language language) {
        requireReader();
        return jdbc.sql(QUESTION + "order by t.place, q.place")
                .param("language", language.name())
                .query(Questions::question)
                .list();
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
                row.getString("text"),
                row.getString("guidance"));
    }
}
