package nl.wedervraag.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's teams. */
@Service
public class Teams {

    private final TeamRows rows;
    private final CurrentPerson current;
    private final Rights rights;
    private final Acts acts;
    private final Clock clock;

    Teams(TeamRows rows, CurrentPerson current, Rights rights, Acts acts, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.rights = rights;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public TeamId add(String name) {
        var me = current.id();
        rights.require(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        var id = TeamId.random();
        // Written at once: what refers to it by its row comes in the same transaction.
        rows.saveAndFlush(new TeamRow(id, name.strip(), OffsetDateTime.now(clock)));
        acts.record(Act.of(ActKind.TEAM_ADDED).by(me.value()).on(id.value()).in(id.value()));
        return id;
    }

    /** The teams in which the caller has the right, by name: at most 500. */
    @Transactional(readOnly = true)
    public List<Team> where(Right right) {
        return rows.where(current.id().value(), right.name()).stream()
                .map(TeamRow::team)
                .toList();
    }

    public record Team(TeamId id, String name) {}
}
