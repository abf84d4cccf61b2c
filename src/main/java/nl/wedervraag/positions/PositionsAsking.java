package nl.wedervraag.positions;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.QuestionUse;
import nl.wedervraag.questions.QuestionUses;
import nl.wedervraag.questions.ThemeId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the question bank which positions ask a question. */
@Component
@Order(0)
class PositionsAsking implements QuestionUses {

    private final JdbcClient jdbc;

    PositionsAsking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<QuestionUse> of(QuestionId question) {
        return asking("q.question = ?", question.value());
    }

    @Override
    public List<QuestionUse> of(ThemeId theme) {
        return asking("q.question in (select id from question where theme = ?)", theme.value());
    }

    private List<QuestionUse> asking(String which, UUID id) {
        return jdbc.sql("""
                        select p.name, t.name as team_name
                        from position p join team t on t.id = p.team
                        where exists (select from position_question q where q.position = p.id and %s)
                        order by t.place, p.place
                        """.formatted(which))
                .param(id)
                .query((row, n) -> new QuestionUse(
                        QuestionUse.Kind.ASKED, row.getString("name"), row.getString("team_name"), null, null))
                .list();
    }
}
