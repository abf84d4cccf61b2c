package nl.wedervraag.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what is behind a question. */
@Component
class GuidanceRows {

    private final JdbcClient jdbc;

    GuidanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@link #read} wants of a {@code question_text} that a statement calls {@code text}. */
    static String columns(String text, String suffix) {
        return """
                %1$s.why as why%2$s, %1$s.good as good%2$s, %1$s.avoid as avoid%2$s, %1$s.belongs as belongs%2$s,
                array(select p.text from question_phrasing p
                      where p.question = %1$s.question and p.language = %1$s.language order by p.place) as phrasings%2$s
                """.formatted(text, suffix);
    }

    static Guidance read(ResultSet row, String suffix) throws SQLException {
        return new Guidance(
                row.getString("why" + suffix),
                row.getString("good" + suffix),
                row.getString("avoid" + suffix),
                List.of((String[]) row.getArray("phrasings" + suffix).getArray()),
                row.getString("belongs" + suffix));
    }

    /** Empty where the question has no words in the language. */
    Guidance of(QuestionId question, Language language) {
        return jdbc.sql("select " + columns("x", "") + " from question_text x where x.question = ? and x.language = ?")
                .params(question.value(), language.name())
                .query((row, n) -> read(row, ""))
                .optional()
                .orElse(Guidance.NONE);
    }

    /** Whether it has become another. */
    boolean write(QuestionId question, Language language, Guidance guidance) {
        if (guidance.equals(of(question, language))) {
            return false;
        }
        jdbc.sql("""
                        update question_text set why = ?, good = ?, avoid = ?, belongs = ?
                        where question = ? and language = ?
                        """)
                .params(
                        guidance.why(),
                        guidance.good(),
                        guidance.avoid(),
                        guidance.belongs(),
                        question.value(),
                        language.name())
                .update();
        jdbc.sql("delete from question_phrasing where question = ? and language = ?")
                .params(question.value(), language.name())
                .update();
        jdbc.sql("""
                        insert into question_phrasing (question, language, place, text)
                        select :question, :language, p.place, p.text
                        from unnest(:phrasings) with ordinality as p(text, place)
                        """)
                .param("question", question.value())
                .param("language", language.name())
                .param("phrasings", guidance.phrasings().toArray(String[]::new))
                .update();
        return true;
    }
}
