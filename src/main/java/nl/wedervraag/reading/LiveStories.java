package nl.wedervraag.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the views of published stories: the one source of them for viewers' pages. */
@Component
class LiveStories {

    /** As long as an example is recent. */
    private static final int OLD_AFTER_MONTHS = 24;

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveStories(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Told<Story> of(PositionId position) {
        return jdbc.sql("""
                        select s.*, b.question, b.since as linked
                        from position_story s left join readable_story b on b.position = s.position and b.story = s.story
                        where s.position = ?
                        order by s.happened_on desc, s.title, s.story
                        """).param(position.value()).query((row, n) -> Told.Row.of(story(row), row)).list().stream()
                .collect(Told.collecting());
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
