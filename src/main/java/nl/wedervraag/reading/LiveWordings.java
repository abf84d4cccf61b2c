package nl.wedervraag.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.wedervraag.coediting.model.Html;
import nl.wedervraag.coediting.model.Schema;
import nl.wedervraag.positions.Position;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.SpeakingTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the views of live wording: the one source of wording for viewers' pages. */
@Component
class LiveWordings {

    record Row(Theme theme, Readable answer) {}

    private static final String WORDINGS = """
            select l.*, freshness(l.review_by, l.due_since, :today) as freshness, q.theme, n.name as theme_name
            from readable_answer r
            join question q on q.id = r.question
            join theme t on t.id = q.theme
            join theme_name n on n.theme = t.id and n.language = :language
            join lateral (
                select * from live_wording l where l.answer = r.answer order by l.language <> :language limit 1) l on true
            where r.position = :position
            """;

    /** Below the book, its chapters and their questions. */
    static final int HEADINGS = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveWordings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Row> of(Position position, Language language) {
        return jdbc.sql(WORDINGS + "order by t.place, r.place")
                .param("position", position.id().value())
                .param("language", language.name())
                .param("today", LocalDate.now(clock))
                .query(LiveWordings::row)
                .list();
    }

    /** In the themes whose answers are to rest on a challenge. */
    List<Row> ofChallenges(Position position, Language language) {
        return jdbc.sql(WORDINGS + "and t.asks_for = 'CHALLENGE' order by t.place, r.place")
                .param("position", position.id().value())
                .param("language", language.name())
                .param("today", LocalDate.now(clock))
                .query(LiveWordings::row)
                .list();
    }

    Optional<Row> of(Position position, QuestionId question, Language language) {
        return jdbc.sql(WORDINGS + "and r.question = :question")
                .param("position", position.id().value())
                .param("question", question.value())
                .param("language", language.name())
                .param("today", LocalDate.now(clock))
                .query(LiveWordings::row)
                .optional();
    }

    /** Themes in the order in which they come. */
    static List<Book.Chapter> chapters(List<Row> rows) {
        Map<Theme, List<Readable>> chapters = new LinkedHashMap<>();
        rows.forEach(row -> chapters.computeIfAbsent(row.theme(), theme -> new ArrayList<>())
                .add(row.answer()));
        return chapters.entrySet().stream()
                .map(chapter -> new Book.Chapter(chapter.getKey(), chapter.getValue()))
                .toList();
    }

    static Row row(ResultSet row, int number) throws SQLException {
        int words = row.getInt("words");
        var answer = new Readable(
                new QuestionId(row.getObject("question", UUID.class)),
                row.getInt("number"),
                row.getString("question_text"),
                Language.valueOf(row.getString("language")),
                Html.of(Schema.listed().parse(JsonMapper.shared().readTree(row.getString("document"))), HEADINGS),
                words,
                SpeakingTime.of(words),
                row.getString("approved_by"),
                row.getObject("approved", OffsetDateTime.class).toInstant(),
                row.getBoolean("obsolete"),
                List.of(),
                List.of(),
                row.getObject("known_by", LocalDate.class),
                row.getString("freshness").equals("EXPIRED") ? row.getObject("review_by", LocalDate.class) : null);
        return new Row(new Theme(new ThemeId(row.getObject("theme", UUID.class)), row.getString("theme_name")), answer);
    }
}
