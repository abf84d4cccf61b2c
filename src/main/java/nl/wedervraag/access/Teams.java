package nl.wedervraag.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.PlacesInOrder;
import nl.wedervraag.shared.TextRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's teams. */
@Service
public class Teams {

    public static final int LONGEST_NAME = 100;

    private final TeamRows rows;
    private final PlacesInOrder places;
    private final CurrentPerson current;
    private final Rights rights;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    Teams(
            TeamRows rows,
            PlacesInOrder places,
            CurrentPerson current,
            Rights rights,
            Acts acts,
            Changes changes,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.current = current;
        this.rights = rights;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Adds a team, which begins with the organisation's review policy.
     *
     * @throws TextRefused when it can't be called so
     */
    @Transactional
    public TeamId add(String name) {
        var me = requireAdministrator();
        var id = TeamId.random();
        var called = OneLine.of(name, LONGEST_NAME);
        requireFree(called, id);
        rows.saveAndFlush(new TeamRow(id, called, OffsetDateTime.now(clock)));
        rows.takePolicyOfOrganisation(id.value());
        tell(ActKind.TEAM_ADDED, me, id, called);
        return id;
    }

    /** @throws TextRefused when it can't be called so */
    @Transactional
    public void rename(TeamId team, String name) {
        var me = requireAdministrator();
        var called = OneLine.of(name, LONGEST_NAME);
        requireFree(called, team);
        if (rows.rename(team.value(), called) == 0) {
            throw new NotAllowed("no " + team);
        }
        tell(ActKind.TEAM_RENAMED, me, team, called);
    }

    /** @param to its new index among the teams, from 0 */
    @Transactional
    public void move(TeamId team, int to) {
        requireAdministrator();
        rows.lockOrder();
        places.move("team", "id", "true", List.of(), team.value(), to);
        changes.publish(AccessTopics.TEAM, team.value());
    }

    /** All teams in their order, for whoever runs the organisation. */
    @Transactional(readOnly = true)
    public List<TeamInUse> all() {
        requireAdministrator();
        return rows.inUse().stream()
                .map(row -> new TeamInUse(new TeamId(row.getId()), row.getName(), row.getPeople(), row.getLeads()))
                .toList();
    }

    /** The teams in which the caller has the right, in their order: at most 500. */
    @Transactional(readOnly = true)
    public List<Team> where(Right right) {
        return rows.where(current.id().value(), right.name()).stream()
                .map(TeamRow::team)
                .toList();
    }

    private PersonId requireAdministrator() {
        var me = current.id();
        rights.require(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        return me;
    }

    /** Whoever else names a team waits until the transaction ends. */
    private void requireFree(String name, TeamId but) {
        rows.lockOrder();
        if (rows.isCalled(name, but.value())) {
            throw new TextRefused(TextRefused.Reason.TAKEN, LONGEST_NAME);
        }
    }

    private void tell(ActKind kind, PersonId me, TeamId team, String name) {
        changes.publish(AccessTopics.TEAM, team.value());
        acts.record(
                Act.of(kind).by(me.value()).on(team.value()).in(team.value()).saying(name));
    }

    public record Team(TeamId id, String name) {}

    /**
     * A team as whoever runs the organisation sees it.
     *
     * @param people with a role on the team itself, who are not deactivated
     */
    public record TeamInUse(TeamId id, String name, int people, int leads) {}
}
