package nl.wedervraag.questions;

import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the bank's rows. */
@Component
class BankRows {

    private final JdbcClient jdbc;

    BankRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the bank is empty; it then stays so for others until the transaction ends: two nodes may start at once. */
    boolean lockIfEmpty() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('question bank'))")
                .query()
                .listOfRows();
        return jdbc.sql("select not exists (select from theme)")
                .query(Boolean.class)
                .single();
    }

    ThemeId addTheme(String key, int place) {
        ThemeId id = ThemeId.random();
        jdbc.sql("insert into theme (id, key, place) values (?, ?, ?)")
                .params(id.value(), key, place)
                .update();
        return id;
    }

    void nameTheme(ThemeId theme, Language language, String name) {
        jdbc.sql("insert into theme_name (theme, language, name) values (?, ?, ?)")
                .params(theme.value(), language.name(), name)
                .update();
    }

    /** The place after a theme's last question. */
    int placeIn(String theme) {
        return jdbc.sql(
                        "select coalesce(max(q.place) + 1, 0) from question q join theme t on t.id = q.theme where t.key = ?")
                .param(theme)
                .query(Integer.class)
                .single();
    }

    QuestionId addQuestion(String key, String theme, int place) {
        QuestionId id = QuestionId.random();
        jdbc.sql("insert into question (id, key, theme, place) select ?, ?, id, ? from theme where key = ?")
                .params(id.value(), key, place, theme)
                .update();
        return id;
    }

    void wordQuestion(QuestionId question, Language language, String text, String guidance) {
        jdbc.sql("insert into question_text (question, language, text, guidance) values (?, ?, ?, ?)")
                .params(question.value(), language.name(), text, guidance)
                .update();
    }
}
