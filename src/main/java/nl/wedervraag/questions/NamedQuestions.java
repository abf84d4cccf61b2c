package nl.wedervraag.questions;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.audit.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions, those that are proposed, and themes; in English wherever they are listed together. */
@Component
class NamedQuestions implements Named {

    private static final String NAMES = """
            select question, text from question_text where language = 'EN' and question = any (:ids) union all select theme, name from theme_name where language = 'EN' and theme = any (:ids) union all select id, text from proposal where id = any (:ids)
            """;

    private final JdbcClient jdbc;

    NamedQuestions(JdbcClient jdbc) {
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
