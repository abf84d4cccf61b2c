package nl.wedervraag.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who decides for a lead who is away. A stand-in decides about requests for approval where the lead does, and nothing else of
 * what a lead may; their approvals say for whom.
 */
@Service
@Transactional
public class StandIns {

    public static final int MOST_DAYS = 92;

    private static final int MOST_LISTED = 200;

    private static final String POSSIBLE = """
            select p.id, p.name from person p
            where p.id <> :me and exists (
                select from (select id as team from team union all select null) t
                where has_right(:me, 'APPROVE', t.team) and has_right(p.id, 'SEE_DRAFTS', t.team))
            """;

    /**
     * That somebody stands in for somebody.
     *
     * @param person who stands in; seen by the stand-in, the lead
     * @param first day of it
     * @param last day of it, included
     */
    public record StandIn(Person person, LocalDate first, LocalDate last) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Rights rights, CurrentPerson current, Acts acts, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whom the caller, who approves somewhere, can name: whoever sees drafts where they approve, by name. */
    @Transactional(readOnly = true)
    public List<Person> possible() {
        return jdbc.sql(POSSIBLE + "order by p.name, p.id limit " + MOST_LISTED)
                .param("me", lead().value())
                .query((row, n) -> person(row))
                .list();
    }

    /** Who stands in for the caller, now or from a day to come. */
    @Transactional(readOnly = true)
    public Optional<StandIn> mine() {
        return jdbc.sql("""
                        select p.id, p.name, s.since, s.until from stand_in s join person p on p.id = s.person
                        where s.lead = :me and s.until > :now
                        """)
                .param("me", lead().value())
                .param("now", OffsetDateTime.now(clock))
                .query(this::standIn)
                .optional();
    }

    /** For whom the caller stands in at this moment, by name. */
    @Transactional(readOnly = true)
    public List<StandIn> forWhom() {
        return jdbc.sql("""
                        select p.id, p.name, s.since, s.until from stand_in s join person p on p.id = s.lead
                        where s.person = :me and exists (select from (select id as team from team union all select null) t
                                      where s.lead in (select leads_stood_in_for(:me, t.team, :now)))
                        order by p.name, p.id limit %d
                        """.formatted(MOST_LISTED))
                .param("me", current.id().value())
                .param("now", OffsetDateTime.now(clock))
                .query(this::standIn)
                .list();
    }

    /**
     * Names who decides for the caller on these days, the first and the last included, instead of whom they named before.
     *
     * @throws Refused when the last day is over, before the first, or more than {@link #MOST_DAYS} days after it, or the person
     *     sees no drafts where the caller approves
     */
    public void name(PersonId person, LocalDate first, LocalDate last) {
        PersonId me = lead();
        if (last.isBefore(LocalDate.now(clock))
                || last.isBefore(first)
                || first.isBefore(last.minusDays(MOST_DAYS - 1))) {
            throw new Refused(Refused.Reason.UNFIT_DAYS);
        }
        if (jdbc.sql(POSSIBLE + "and p.id = :person")
                .param("me", me.value())
                .param("person", person.value())
                .query()
                .listOfRows()
                .isEmpty()) {
            throw new Refused(Refused.Reason.UNFIT_STAND_IN);
        }
        jdbc.sql("""
                        insert into stand_in (lead, person, since, until) values (:me, :person, :since, :until)
                        on conflict (lead) do update set person = :person, since = :since, until = :until
                        """)
                .param("me", me.value())
                .param("person", person.value())
                .param("since", begin(first))
                .param("until", begin(last.plusDays(1)))
                .update();
        tell(Act.of(ActKind.STAND_IN_NAMED)
                .by(me.value())
                .on(me.value())
                .with("person", person.value())
                .with("first", first.toEpochDay())
                .with("last", last.toEpochDay()));
    }

    /** The caller decides for themselves again; nothing happens where nobody stands in for them. */
    public void end() {
        PersonId me = lead();
        int ended = jdbc.sql("delete from stand_in where lead = ?")
                .param(me.value())
                .update();
        if (ended == 1) {
            tell(Act.of(ActKind.STAND_IN_ENDED).by(me.value()).on(me.value()));
        }
    }

    /** Whoever doesn't decide somewhere has no stand-in. */
    private PersonId lead() {
        PersonId me = current.id();
        if (!rights.mayAnywhere(me, Right.APPROVE)) {
            throw new NotAllowed("%s approves nowhere".formatted(me));
        }
        return me;
    }

    private void tell(Act act) {
        changes.publish(Topics.POLICY, current.id().value());
        acts.record(act);
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private StandIn standIn(ResultSet row, int number) throws SQLException {
        ZoneId zone = clock.getZone();
        return new StandIn(
                person(row),
                row.getObject("since", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDate(),
                row.getObject("until", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                        .minusDays(1));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
    }
}
