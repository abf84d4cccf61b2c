package nl.wedervraag.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the views of published stories: the one source of them for viewers' pages. */
@Component
class LiveStories {

    /** As long as an example is recent. */
    private static final int OLD_AFTER_MONTHS = 24;

    /**
     * The stories of a position.
     *
     * @param all the most recent first
     * @param beside those of them that stand beside a question's answer, the first linked first
     */
    record Told(List<Story> all, Map<QuestionId, List<Story>> beside) {

        List<Story> beside(QuestionId question) {
            return beside.getOrDefault(question, List.of());
        }

        List<Story> besideNone() {
            return all.stream()
                    .filter(story -> beside.values().stream().noneMatch(list -> list.contains(story)))
                    .toList();
        }
    }

    private record Row(
            Story story,
            @Nullable QuestionId question,
            @Nullable OffsetDateTime linked) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveStories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Told of(PositionId position) {
        List<Row> rows = jdbc.sql("""
                        select s.*, b.question, b.since
                        from position_story s left join readable_story b on b.position = s.position and b.story = s.story
                        where s.position = ?
                        order by s.happened_on desc, s.title, s.story
                        """)
                .param(position.value())
                .query((row, n) -> new Row(
                        story(row),
                        row.getObject("question", UUID.class) == null
                                ? null
                                : new QuestionId(row.getObject("question", UUID.class)),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
        Map<QuestionId, List<Story>> beside = new HashMap<>();
        rows.stream()
                .filter(row -> row.question != null)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.linked)))
                .forEach(row -> beside.computeIfAbsent(
                                Objects.requireNonNull(row.question), question -> new ArrayList<>())
                        .add(row.story));
        return new Told(rows.stream().map(Row::story).distinct().toList(), beside);
    }

    private Story story(ResultSet row) throws SQLException {
        String when = row.getString("happened_on");
        var since = YearMonth.from(LocalDate.now(clock)).minusMonths(OLD_AFTER_MONTHS);
        return new Story(
                row.getObject("story", UUID.class),
                Language.valueOf(row.getString("language")),
                row.getString("title"),
                row.getString("kind"),
                row.getString("who"),
                when,
                row.getString("happened"),
                row.getString("changed"),
                row.getString("vouch"),
                !YearMonth.parse(when.substring(0, 7)).isAfter(since),
                row.getString("approved_by"),
                row.getObject("published", OffsetDateTime.class).toInstant());
    }
}
