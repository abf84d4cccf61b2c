package nl.wedervraag.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the view of published challenges: the one source of them for viewers' pages. */
@Component
class LiveChallenges {

    /** As long as somebody's word that it is so holds. */
    private static final Duration GOOD_FOR = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveChallenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the position's team, what may be said to anyone first, in each the oldest first. */
    List<Challenge> of(PositionId position) {
        return jdbc.sql("""
                        select * from position_challenge where position = ?
                        order by array_position(array['ANYONE', 'LATE_ROUNDS', 'ONLY_IF_ASKED'], openness), since, title, challenge
                        """)
                .param(position.value())
                .query((row, n) -> challenge(row))
                .list();
    }

    /** The challenges of a position, each beside the answers that rest on it. */
    Told<Challenge> told(PositionId position) {
        return jdbc.sql("""
                        select c.*, b.question, b.since as linked
                        from position_challenge c
                        left join readable_challenge b on b.position = c.position and b.challenge = c.challenge
                        where c.position = ?
                        order by array_position(array['ANYONE', 'LATE_ROUNDS', 'ONLY_IF_ASKED'], c.openness), c.since, c.title, c.challenge
                        """).param(position.value()).query((row, n) -> Told.Row.of(challenge(row), row)).list().stream()
                .collect(Told.collecting());
    }

    private Challenge challenge(ResultSet row) throws SQLException {
        Instant published = row.getObject("published", OffsetDateTime.class).toInstant();
        OffsetDateTime said = row.getObject("confirmed", OffsetDateTime.class);
        boolean since = said != null && !said.toInstant().isBefore(published);
        Instant confirmed = since ? said.toInstant() : published;
        return new Challenge(
                row.getObject("challenge", UUID.class),
                Language.valueOf(row.getString("language")),
                row.getString("title"),
                row.getString("problem"),
                row.getString("since"),
                row.getString("tried"),
                row.getString("open"),
                Challenge.Openness.valueOf(row.getString("openness")),
                row.getString("opportunity"),
                row.getString("approved_by"),
                confirmed,
                since ? row.getString("confirmed_by") : null,
                confirmed.plus(GOOD_FOR).isBefore(clock.instant()));
    }
}
