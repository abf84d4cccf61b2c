package nl.wedervraag.answers;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A position with many answers of its own, all with the same text: half of them live as they are, a quarter with a draft
 * after it, a quarter never approved; every tenth in review.
 */
public final class ManyAnswers {

    private final JdbcClient owner;
    private final UUID writer;
    private final UUID approver;

    public ManyAnswers(JdbcClient owner, UUID writer, UUID approver) {
        this.owner = owner;
        this.writer = writer;
        this.approver = approver;
    }

    /** @param document with the text, at its version 1 */
    public void fill(UUID position, UUID team, UUID document, int answers) {
        for (String sql : List.of(
                """
                insert into position (id, team, name, language) values (:position, :team, 'Everything', 'EN')""", """
                create table filled as select n, gen_random_uuid() as question, gen_random_uuid() as answer,
                    gen_random_uuid() as wording, gen_random_uuid() as document, gen_random_uuid() as revision,
                    gen_random_uuid() as review from generate_series(1, cast(:answers as integer)) n""", """
                insert into question (id, key, theme, place)
                    select f.question, 'made-' || f.question, t.id, n + (select max(place) from question)
                    from filled f join (select id, row_number() over (order by place) - 1 as at,
                                        count(*) over () as themes from theme) t on t.at = f.n % t.themes""", """
                insert into question_text (question, language, text)
                    select question, l, 'What about number ' || n || '?' from filled, unnest(array['EN', 'NL']) l""", """
                insert into position_question select :position, question, n from filled""", """
                insert into answer select answer, question, 'POSITION', null, :position, :writer, now() from filled""", """
                insert into document select f.document, 1, d.schema_version, now() from filled f, document d
                    where d.id = :document""", """
                insert into commit select (jsonb_populate_record(m, jsonb_build_object('document', f.document))).*
                    from filled f, commit m where m.document = :document and m.version = 1""", """
                insert into wording select wording, answer, 'EN', document, current_date + (n % 200)::integer from filled""", """
                insert into revision select revision, wording, 1, 'What?', '{}', repeat('0', 64), repeat('0', 64),
                    case when n % 4 < 2 then 1 else 0 end, 1, 80, now(), :writer from filled where n % 4 < 3""", """
                insert into review (id, wording, revision, state, asked_by, asked, decided_by, decided, four_eyes)
                    select review, wording, revision, 'APPROVED', :writer, now(), :approver, now(), true
                    from filled where n % 4 < 3""", """
                insert into publication select gen_random_uuid(), wording, revision, 'LIVE', now(), null
                    from filled where n % 4 < 3""", """
                insert into revision select gen_random_uuid(), wording, 2, 'What?', '{}', repeat('1', 64), repeat('1', 64),
                    1, 1, 80, now(), :writer from filled where n % 10 = 0""", """
                insert into review (id, wording, revision, state, asked_by, asked)
                    select gen_random_uuid(), f.wording, v.id, 'OPEN', :writer, now() + interval '1 minute'
                    from filled f join revision v on v.wording = f.wording and v.number = 2""", "drop table filled", "analyze")) {
            var statement = owner.sql(sql);
            var values = new HashMap<String, Object>();
            values.put("position", position);
            values.put("team", team);
            values.put("document", document);
            values.put("answers", answers);
            values.put("writer", writer);
            values.put("approver", approver);
            values.keySet().removeIf(name -> !sql.contains(":" + name));
            statement.params(values).update();
        }
    }
}
