package nl.wedervraag.answers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.audit.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wordings, reviews and answers by their questions. */
@Component
class NamedAnswers implements Named {

    private static final String NAMES = """
            select w.id, x.text from wording w join answer a on a.id = w.answer join question_text x on x.question = a.question and x.language = w.language where w.id = any (:ids) union all select r.id, v.question_text from review r join revision v on v.id = r.revision where r.id = any (:ids) union all select a.id, x.text from answer a join question_text x on x.question = a.question and x.language = 'EN' where a.id = any (:ids)
            """;

    private final JdbcClient jdbc;

    NamedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql(NAMES).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }
}
