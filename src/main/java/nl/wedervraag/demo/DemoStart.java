package nl.wedervraag.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nl.wedervraag.access.Founding;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.database.StartRefused;
import nl.wedervraag.shared.Preparation;
import nl.wedervraag.shared.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database at the first start, before anybody is asked to come first. Each act is its own transaction, as in life; a database in which only some
 * of them happened isn't shown to anybody.
 */
@Component
@Order(0)
class DemoStart implements Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
    private static final int FOUNDED_DAYS_AGO = 92;

    private final DemoMode mode;
    private final DemoRows rows;
    private final DemoContent content;
    private final DemoFounding founding;
    private final DemoWriting writing;
    private final Founding open;
    private final Clock clock;

    DemoStart(
            DemoMode mode,
            DemoRows rows,
            DemoContent content,
            DemoFounding founding,
            DemoWriting writing,
            Founding open,
            Clock clock) {
        this.mode = mode;
        this.rows = rows;
        this.content = content;
        this.founding = founding;
        this.writing = writing;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        if (rows.state() == DemoRows.State.HALF_WRITTEN) {
            throw new StartRefused(
                    "The demo organisation in this database is incomplete: its first start was cut off.",
                    "Start again with an empty data folder (--data), or with this one deleted; nobody has worked in it yet.");
        }
        if (rows.state() == DemoRows.State.WRITTEN && !mode.on() && !rows.somebodyHasAPassword()) {
            throw new StartRefused(
                    "This database holds the demo organisation, whose people sign in only in demo mode and on this machine alone.",
                    "Start with another data folder (--data), or start the demo and leave it there, under Administration.");
        }
        if (mode.on() && open.isOpen() && rows.begin()) {
            fill();
        }
    }

    private void fill() {
        Instant began = clock.instant();
        DemoCalendar calendar = new DemoCalendar(began);
        AtomicReference<DemoWorld> founded = new AtomicReference<>();
        WallClock.at(calendar.morning(FOUNDED_DAYS_AGO), () -> founded.set(founding.found(content.organisation())));
        DemoWorld world = founded.get();
        writing.play(calendar, content.answers(), world);
        Map<String, PersonId> people = new HashMap<>();
        world.people().forEach((key, person) -> people.put(key, person.id()));
        rows.finish(people);
        LOG.info(
                "Filled the database with the demo organisation in {} ms",
                Duration.between(began, clock.instant()).toMillis());
    }
}
