package nl.wedervraag.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stems of words, as the database makes them for whatever is searched. */
@Component
class Stems {

    private final JdbcClient jdbc;

    Stems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> of(Language language, String text) {
        return jdbc.sql(
                        "select tsvector_to_array(to_tsvector(search_configuration(:language), search_text(:text))) as stems")
                .param("language", language.name())
                .param("text", text)
                .query((row, n) -> read(row))
                .single();
    }

    /** Of a row with an array of them, which is called stems. */
    static Set<String> read(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("stems").getArray());
    }
}
