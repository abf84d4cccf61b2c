package nl.wedervraag.positions;

import java.time.Clock;
import java.time.OffsetDateTime;
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
import nl.wedervraag.shared.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who interviews for a position: people who may read what it says. Whoever loses that right is no longer shown. */
@Service
@Transactional
public class Panels {

    private static final int MOST_LISTED = 200;

    private final JdbcClient jdbc;
    private final Positions positions;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    Panels(
            JdbcClient jdbc,
            Positions positions,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.positions = positions;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /** By name. Whoever sees the position sees who interviews for it. */
    @Transactional(readOnly = true)
    public List<Person> of(PositionId id) {
        return people(positions.get(id), "exists");
    }

    /** Who could be on it and isn't, by name. */
    @Transactional(readOnly = true)
    public List<Person> candidates(PositionId id) {
        return people(arranged(id), "not exists");
    }

    public void add(PositionId id, PersonId person) {
        Position position = arranged(id);
        if (!rights.may(person, Right.READ_APPROVED, position.scope())) {
            throw new NotAllowed("%s doesn't read %s".formatted(person, id));
        }
        int added = jdbc.sql(
                        "insert into panel_member (position, person, since) values (?, ?, ?) on conflict do nothing")
                .params(id.value(), person.value(), OffsetDateTime.now(clock))
                .update();
        if (added == 1) {
            tell(ActKind.PANEL_MEMBER_ADDED, position, person);
        }
    }

    public void remove(PositionId id, PersonId person) {
        Position position = arranged(id);
        int removed = jdbc.sql("delete from panel_member where position = ? and person = ?")
                .params(id.value(), person.value())
                .update();
        if (removed == 1) {
            tell(ActKind.PANEL_MEMBER_REMOVED, position, person);
        }
    }

    private List<Person> people(Position position, String which) {
        return jdbc.sql("""
                        select p.id, p.name from person p
                        where has_right(p.id, 'READ_APPROVED', :team)
                          and %s (select from panel_member m where m.position = :position and m.person = p.id)
                        order by p.name, p.id limit %d
                        """.formatted(which, MOST_LISTED))
                .param("team", position.team().value())
                .param("position", position.id().value())
                .query((row, n) -> new Person(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    private Position arranged(PositionId id) {
        Position found = positions.get(id);
        rights.require(current.id(), Right.MANAGE_POSITIONS, found.scope());
        return found;
    }

    private void tell(ActKind kind, Position position, PersonId person) {
        changes.publish(Positions.CHANGED, position.id().value());
        acts.record(Act.of(kind)
                .by(current.id().value())
                .on(position.id().value())
                .in(position.team().value())
                .with("person", person.value()));
    }
}
