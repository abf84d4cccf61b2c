package nl.wedervraag.questions;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the bank's rows. */
@Component
class BankRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    BankRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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

    void wordQuestion(QuestionId question, Language language, String text) {
        jdbc.sql("insert into question_text (question, language, text) values (?, ?, ?)")
                .params(question.value(), language.name(), text)
                .update();
    }

    Map<Language, String> textsOf(QuestionId question) {
        return byLanguage("select language, text from question_text where question = ?", question.value());
    }

    Map<Language, String> namesOf(ThemeId theme) {
        return byLanguage("select language, name from theme_name where theme = ?", theme.value());
    }

    private Map<Language, String> byLanguage(String sql, UUID of) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        jdbc.sql(sql).param(of).query(row -> {
            texts.put(Language.valueOf(row.getString(1)), row.getString(2));
        });
        return texts;
    }

    QuestionId addQuestion(String key, ThemeId theme, int place) {
        QuestionId id = QuestionId.random();
        jdbc.sql("insert into question (id, key, theme, place) values (?, ?, ?, ?)")
                .params(id.value(), key, theme.value(), place)
                .update();
        return id;
    }

    /** Whoever orders themes does it one after the other, until the transaction ends. */
    void lockThemes() {
        jdbc.sql("select id from organisation for update").query().listOfRows();
    }

    void lockTheme(ThemeId theme) {
        require(jdbc.sql("select id from theme where id = ? for update").param(theme.value()), theme);
    }

    void lockQuestion(QuestionId question) {
        require(jdbc.sql("select id from question where id = ? for update").param(question.value()), question);
    }

    private static void require(JdbcClient.StatementSpec lock, Object wanted) {
        if (lock.query().listOfRows().isEmpty()) {
            throw new NotAllowed("no " + wanted);
        }
    }

    int placeOfNextTheme() {
        return jdbc.sql("select coalesce(max(place) + 1, 0) from theme")
                .query(Integer.class)
                .single();
    }

    int placeOfNextQuestion(ThemeId theme) {
        return jdbc.sql("select coalesce(max(place) + 1, 0) from question where theme = ?")
                .param(theme.value())
                .query(Integer.class)
                .single();
    }

    ThemeId themeOf(QuestionId question) {
        return jdbc.sql("select theme from question where id = ?")
                .param(question.value())
                .query((row, n) -> new ThemeId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new NotAllowed("no " + question));
    }

    void renameTheme(ThemeId theme, Language language, String name) {
        jdbc.sql("update theme_name set name = ? where theme = ? and language = ?")
                .params(name, theme.value(), language.name())
                .update();
    }

    /** Whether its text in the language has become another. */
    boolean reword(QuestionId question, Language language, String text) {
        return jdbc.sql("update question_text set text = :text where question = :id and language = :language"
                                + " and text <> :text")
                        .param("text", text)
                        .param("id", question.value())
                        .param("language", language.name())
                        .update()
                == 1;
    }

    void startWith(QuestionId question, boolean starts) {
        set("update question set starts = ? where id = ?", starts, question.value());
    }

    void retire(QuestionId question) {
        set("update question set retired = coalesce(retired, ?) where id = ?", now(), question.value());
    }

    void bringBack(QuestionId question) {
        set("update question set retired = null where id = ?", question.value());
    }

    /** Whether that is another than before. */
    boolean askFor(ThemeId theme, Asks asks) {
        return jdbc.sql("update theme set asks_for = :asks where id = :id and asks_for <> :asks")
                        .param("asks", asks.name())
                        .param("id", theme.value())
                        .update()
                == 1;
    }

    void retireTheme(ThemeId theme) {
        set("update theme set retired = coalesce(retired, ?) where id = ?", now(), theme.value());
    }

    void bringBackTheme(ThemeId theme) {
        set("update theme set retired = null where id = ?", theme.value());
    }

    private void set(String sql, Object... values) {
        if (jdbc.sql(sql).params(values).update() == 0) {
            throw new NotAllowed("nothing like " + values[values.length - 1]);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
