package nl.wedervraag.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the organisation: who comes, who goes, who they are. */
@Service
public class People {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Rights rights;
    private final Grants grants;
    private final Accounts accounts;
    private final SignIns signIns;
    private final OneTimeLinks links;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Belongings> belongings;

    People(
            JdbcClient jdbc,
            CurrentPerson current,
            Rights rights,
            Grants grants,
            Accounts accounts,
            SignIns signIns,
            OneTimeLinks links,
            Acts acts,
            Changes changes,
            Clock clock,
            ApplicationEventPublisher events,
            ObjectProvider<Belongings> belongings) {
        this.jdbc = jdbc;
        this.current = current;
        this.rights = rights;
        this.grants = grants;
        this.accounts = accounts;
        this.signIns = signIns;
        this.links = links;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
        this.events = events;
        this.belongings = belongings;
    }

    /**
     * Adds a person with a first role, which the caller must be able to give.
     *
     * @throws WeakPassword when the password can be guessed
     */
    @Transactional
    public PersonId add(NewPerson person, Role role, Scope scope) {
        var me = current.id();
        grants.requireMayGrant(me, role, scope);
        var id = accounts.insert(person);
        grants.insert(id, role, scope);
        acts.record(Act.of(ActKind.PERSON_ADDED).by(me.value()).on(id.value()).in(scope.teamOrNull()));
        acts.record(Act.of(ActKind.ROLE_GIVEN)
                .by(me.value())
                .on(id.value())
                .in(scope.teamOrNull())
                .with("role", role));
        return id;
    }

    /** Takes away all that the person may do, and ends their sign-ins. */
    @Transactional
    public void deactivate(PersonId person) {
        var me = current.id();
        rights.require(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        grants.keepAnotherAdministrator(person);
        var deactivated = jdbc.sql("update person set deactivated_at = :now, rights_version = rights_version + 1"
                        + " where id = :id and deactivated_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", person.value())
                .update();
        if (deactivated == 1) {
            signIns.endAll(person, SignIns.Ending.DEACTIVATED);
            links.withdrawBy(person);
            links.withdrawFor(person);
            events.publishEvent(new PersonDeactivated(person, me));
            changes.publish(AccessTopics.RIGHTS, person.value());
            acts.record(Act.of(ActKind.PERSON_DEACTIVATED).by(me.value()).on(person.value()));
        }
    }

    /** What will end or pass on when the person is deactivated. */
    @Transactional(readOnly = true)
    public List<Belongings.Belonging> leavingBehind(PersonId person) {
        var me = current.id();
        rights.require(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        return belongings
                .orderedStream()
                .flatMap(room -> room.of(person).stream())
                .toList();
    }

    /**
     * Lets somebody come back as somebody new: without roles and without a password, which whoever wants them back gives
     * them anew.
     */
    @Transactional
    public void reactivate(PersonId person) {
        var me = current.id();
        rights.require(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        var back = jdbc.sql("update person set deactivated_at = null, password_hash = null,"
                        + " rights_version = rights_version + 1 where id = :id and deactivated_at is not null")
                .param("id", person.value())
                .update();
        if (back == 1) {
            jdbc.sql("delete from membership where person = :id")
                    .param("id", person.value())
                    .update();
            jdbc.sql("delete from known_device where person = :id")
                    .param("id", person.value())
                    .update();
            changes.publish(AccessTopics.RIGHTS, person.value());
            acts.record(Act.of(ActKind.PERSON_REACTIVATED).by(me.value()).on(person.value()));
        }
    }

    /** Whoever has the right on the scope, by name: at most 500. */
    @Transactional(readOnly = true)
    public List<Person> withRight(Right right, Scope scope) {
        current.get();
        return jdbc.sql(
                        "select id, name from person where has_right(id, :right, cast(:team as uuid)) order by name, id limit 500")
                .param("right", right.name())
                .param("team", scope.teamOrNull())
                .query((row, n) -> new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** Ends all sign-ins of a person: one's own, or anybody's by whoever runs the organisation. */
    @Transactional
    public void signOutEverywhere(PersonId person) {
        var me = current.id();
        if (!me.equals(person) && !rights.may(me, Right.MANAGE_ORGANISATION, Scope.ORGANISATION)) {
            throw new NotAllowed("%s may not end sign-ins of %s".formatted(me, person));
        }
        signIns.endAll(person, SignIns.Ending.REVOKED);
        acts.record(Act.of(ActKind.SIGN_IN_REVOKED).by(me.value()).on(person.value()));
    }
}
