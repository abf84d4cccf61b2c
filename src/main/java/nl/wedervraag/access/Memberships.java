package nl.wedervraag.access;

import java.util.Optional;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles. A person has at most one on each team and one on the organisation, and may be administrator beside it. */
@Service
public class Memberships {

    private final CurrentPerson current;
    private final Grants grants;
    private final SignIns signIns;
    private final OneTimeLinks links;
    private final OwnRoles ownRoles;
    private final Acts acts;
    private final Changes changes;

    Memberships(
            CurrentPerson current,
            Grants grants,
            SignIns signIns,
            OneTimeLinks links,
            OwnRoles ownRoles,
            Acts acts,
            Changes changes) {
        this.current = current;
        this.grants = grants;
        this.signIns = signIns;
        this.links = links;
        this.ownRoles = ownRoles;
        this.acts = acts;
        this.changes = changes;
    }

    /** Gives the role in place of the one held on that scope; giving a lower one lowers it. */
    @Transactional
    public void give(PersonId person, Role role, Scope scope) {
        var me = current.id();
        grants.requireMayGrant(me, role, scope);
        var held = role == Role.ADMINISTRATOR ? Optional.<Role>empty() : grants.held(person, scope);
        if (held.isPresent()) {
            grants.requireMayGrant(me, held.get(), scope);
        }
        var changed =
                held.isEmpty() ? grants.insert(person, role, scope) : grants.change(person, held.get(), role, scope);
        if (!changed) {
            return;
        }
        signIns.renewTokens(person);
        links.withdrawTooMuch(person);
        changes.publish(AccessTopics.RIGHTS, person.value());
        var toThemselves = me.equals(person) && (held.isEmpty() || held.get().compareTo(role) < 0);
        if (toThemselves) {
            ownRoles.announce(me, role, scope);
        }
        acts.record(Act.of(toThemselves ? ActKind.ROLE_GIVEN_TO_ONESELF : kind(held))
                .by(me.value())
                .on(person.value())
                .in(scope.teamOrNull())
                .with("role", role));
    }

    private static ActKind kind(Optional<Role> held) {
        return held.isEmpty() ? ActKind.ROLE_GIVEN : ActKind.ROLE_CHANGED;
    }

    /** Takes the role away; nothing happens when it isn't held. */
    @Transactional
    public void take(PersonId person, Role role, Scope scope) {
        var me = current.id();
        grants.requireMayGrant(me, role, scope);
        if (role == Role.ADMINISTRATOR) {
            grants.keepAnotherAdministrator(person);
        }
        if (grants.delete(person, role, scope)) {
            links.withdrawTooMuch(person);
            changes.publish(AccessTopics.RIGHTS, person.value());
            acts.record(Act.of(ActKind.ROLE_REMOVED)
                    .by(me.value())
                    .on(person.value())
                    .in(scope.teamOrNull())
                    .with("role", role));
        }
    }
}
