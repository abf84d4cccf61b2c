package nl.wedervraag.answers;

import java.util.List;
import java.util.UUID;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.QuestionUse;
import nl.wedervraag.questions.QuestionUses;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the question bank which live wordings answer a question: those that become due when it is reworded. */
@Component
@Order(1)
class LiveAnswersToQuestion implements QuestionUses {

    private final JdbcClient jdbc;

    LiveAnswersToQuestion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<QuestionUse> of(QuestionId question) {
        return answering("a.question = ?", question.value());
    }

    @Override
    public List<QuestionUse> of(ThemeId theme) {
        return answering("a.question in (select id from question where theme = ?)", theme.value());
    }

    private List<QuestionUse> answering(String which, UUID id) {
        return jdbc.sql("""
                        select q.name as position, t.name as team, w.language, o.name as owner
                        from answer a
                        join wording w on w.answer = a.id
                        join publication p on p.wording = w.id and p.until is null and p.state = 'LIVE'
                        join person o on o.id = a.owner
                        left join position q on q.id = a.position
                        left join team t on t.id = answer_team(a)
                        where %s order by a.scope, t.place, q.place, w.language
                        """.formatted(which))
                .param(id)
                .query((row, n) -> new QuestionUse(
                        QuestionUse.Kind.LIVE_WORDING,
                        row.getString("position"),
                        row.getString("team"),
                        Language.valueOf(row.getString("language")),
                        row.getString("owner")))
                .list();
    }
}
