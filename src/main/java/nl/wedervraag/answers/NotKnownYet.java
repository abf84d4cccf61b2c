package nl.wedervraag.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we don't know yet, said as it is: a draft whose text is what a candidate hears until then, and the day by which its
 * owner finds out. Approved like any other; live, it is good until that day and no longer.
 */
@Service
@Transactional
public class NotKnownYet {

    /** Whoever needs longer doesn't know when they will know. */
    static final Period LONGEST = Period.ofYears(2);

    private final JdbcClient jdbc;
    private final Places places;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    NotKnownYet(JdbcClient jdbc, Places places, CurrentPerson current, Acts acts, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The draft says that we don't know yet, and by when we will. What is under review or live stays what it is.
     *
     * @throws Refused when the day isn't to come, or is too far away, or the position is closed
     */
    public void until(WordingId wording, LocalDate day) {
        Place place = places.locked(wording, Right.EDIT);
        LocalDate today = LocalDate.now(clock);
        if (!day.isAfter(today) || day.isAfter(today.plus(LONGEST))) {
            throw new Refused(Refused.Reason.UNFIT_DAY);
        }
        set(place, day);
        acts.record(place.act(ActKind.NOT_KNOWN_SAID, current.id()).with("day", day.toEpochDay()));
    }

    /** The draft is an answer. */
    public void known(WordingId wording) {
        Place place = places.locked(wording, Right.EDIT);
        set(place, null);
        acts.record(place.act(ActKind.KNOWN_SAID, current.id()));
    }

    private void set(Place place, @Nullable LocalDate day) {
        place.requireOpen();
        jdbc.sql("update wording set known_by = cast(:day as date) where id = :wording")
                .param("day", day)
                .param("wording", place.wording().value())
                .update();
        changes.publish(Topics.WORDING, place.wording().value());
    }
}
