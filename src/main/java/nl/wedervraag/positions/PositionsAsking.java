package nl.wedervraag.positions;

import java.util.List;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.QuestionUse;
import nl.wedervraag.questions.QuestionUses;
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
        return jdbc.sql("""
                        select p.name, t.name as team_name
                        from position_question q join position p on p.id = q.position join team t on t.id = p.team
                        where q.question = ? order by t.place, p.place
                        """)
                .param(question.value())
                .query((row, n) -> new QuestionUse(
                        QuestionUse.Kind.ASKED, row.getString("name"), row.getString("team_name"), null, null))
                .list();
    }
}
