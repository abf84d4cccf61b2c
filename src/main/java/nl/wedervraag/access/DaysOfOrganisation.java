package nl.wedervraag.access;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Preparation;
import nl.wedervraag.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has whoever asks what day it is hear the organisation's, on every node and as soon as its zone changes. */
@Component
class DaysOfOrganisation implements Preparation {

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    DaysOfOrganisation(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    @PostConstruct
    void follow() {
        changes.on(AccessTopics.ORGANISATION, by -> prepare());
    }

    @Override
    public void prepare() {
        if (clock instanceof WallClock wall) {
            jdbc.sql("select time_zone from organisation")
                    .query((row, n) -> Organisation.zone(row.getString(1)))
                    .optional()
                    .ifPresent(wall::live);
        }
    }
}
