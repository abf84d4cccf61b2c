package nl.wedervraag.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.questions.BankContent.QuestionInBank;
import nl.wedervraag.questions.BankContent.ThemeInBank;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole bank: two statements, however much is in it. */
@Component
class BankContents {

    private record Placed(UUID theme, QuestionInBank question) {}

    private final JdbcClient jdbc;

    BankContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BankContent all() {
        Map<UUID, List<QuestionInBank>> questions = questions().stream()
                .collect(Collectors.groupingBy(
                        Placed::theme, Collectors.mapping(Placed::question, Collectors.toList())));
        return new BankContent(
                jdbc.sql("""
                        select t.id, t.asks_for, t.retired is not null as retired,
                               en.name as en, nl.name as nl
                        from theme t
                        join theme_name en on en.theme = t.id and en.language = 'EN'
                        join theme_name nl on nl.theme = t.id and nl.language = 'NL'
                        order by t.place
                        """).query((row, n) -> theme(row, questions)).list());
    }

    private static ThemeInBank theme(ResultSet row, Map<UUID, List<QuestionInBank>> questions) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ThemeInBank(
                new ThemeId(id),
                byLanguage(row, ""),
                Asks.valueOf(row.getString("asks_for")),
                row.getBoolean("retired"),
                questions.getOrDefault(id, new ArrayList<>()));
    }

    private List<Placed> questions() {
        return jdbc.sql("""
                        select q.id, q.theme, q.starts, q.retired is not null as retired,
                               en.text as text_en, nl.text as text_nl, %s, %s,
                               (select count(*) from position_question p where p.question = q.id) as asked_by
                        from question q
                        join question_text en on en.question = q.id and en.language = 'EN'
                        join question_text nl on nl.question = q.id and nl.language = 'NL'
                        order by q.theme, q.place
                        """.formatted(GuidanceRows.columns("en", "_en"), GuidanceRows.columns("nl", "_nl")))
                .query((row, n) -> new Placed(
                        row.getObject("theme", UUID.class),
                        new QuestionInBank(
                                new QuestionId(row.getObject("id", UUID.class)),
                                byLanguage(row, "text_"),
                                guidance(row),
                                row.getBoolean("starts"),
                                row.getBoolean("retired"),
                                row.getInt("asked_by"))))
                .list();
    }

    private static Map<Language, Guidance> guidance(ResultSet row) throws SQLException {
        Map<Language, Guidance> guidance = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            guidance.put(language, GuidanceRows.read(row, "_" + language.code()));
        }
        return guidance;
    }

    private static Map<Language, String> byLanguage(ResultSet row, String column) throws SQLException {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, row.getString(column + language.code()));
        }
        return texts;
    }
}
