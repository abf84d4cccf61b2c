package nl.wedervraag.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps an answer true, and until when its wording needs no new look. Neither makes anything more trusted than it was. */
@Service
@Transactional
public class Stewardship {

    private static final int MOST_LISTED = 200;

    private final JdbcClient jdbc;
    private final Places places;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    Stewardship(
            JdbcClient jdbc,
            Places places,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Who may own the answer: whoever sees its drafts, by name. */
    @Transactional(readOnly = true)
    public List<Person> possibleOwners(AnswerId answer) {
        Place place = places.of(answer, Right.APPROVE);
        return jdbc.sql("""
                        select p.id, p.name from person p where has_right(p.id, 'SEE_DRAFTS', cast(:team as uuid))
                        order by p.name, p.id limit %d
                        """.formatted(MOST_LISTED))
                .param("team", place.scope().teamOrNull())
                .query((row, n) -> new Person(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** @throws Refused when the new owner doesn't see the answer's drafts */
    public void setOwner(AnswerId answer, PersonId owner) {
        Place place = places.of(answer, Right.APPROVE);
        if (!rights.may(owner, Right.SEE_DRAFTS, place.scope())) {
            throw new Refused(Refused.Reason.UNFIT_OWNER);
        }
        jdbc.sql("update answer set owner = ? where id = ?")
                .params(owner.value(), answer.value())
                .update();
        tell(place.act(ActKind.OWNER_SET, current.id()).on(answer.value()).with("owner", owner.value()), place);
    }

    /**
     * Until when what is live needs no new look; null for no such day. A day can always be brought forward; it is put off only
     * while the wording is fresh and stays so, since otherwise it would seem approved again without anybody having looked. What
     * says that we don't know yet isn't put off beyond the day that it names.
     *
     * @throws Refused when the wording would seem fresher than it is
     */
    public void setReviewBy(WordingId wording, @Nullable LocalDate day) {
        Place place = places.locked(wording, Right.APPROVE);
        int changed = jdbc.sql("""
                        update wording w set review_by = cast(:day as date)
                        where w.id = :id and (
                            cast(:day as date) <= w.review_by
                            or freshness(w.review_by, null, :today) = 'FRESH'
                            or not exists (select from publication p
                                           where p.wording = w.id and p.until is null and p.state = 'LIVE'))
                          and not exists (select from publication p join revision v on v.id = p.revision
                                          where p.wording = w.id and p.until is null and p.state = 'LIVE'
                                            and v.known_by < coalesce(cast(:day as date), 'infinity'))
                        """)
                .param("day", day)
                .param("id", wording.value())
                .param("today", LocalDate.now(clock))
                .update();
        if (changed == 0) {
            throw new Refused(Refused.Reason.LOOK_AGAIN_FIRST);
        }
        tell(place.act(ActKind.REVIEW_BY_SET, current.id()).with("day", day == null ? 0 : day.toEpochDay()), place);
    }

    private void tell(Act act, Place place) {
        changes.publish(Topics.WORDING, place.wording().value());
        acts.record(act);
    }
}
