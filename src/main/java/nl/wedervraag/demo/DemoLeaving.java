package nl.wedervraag.demo;

import nl.wedervraag.access.AccessTopics;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.LeavingDemo;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.Preparation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the demo in one transaction: the empty Wedervraag that follows has its bank and waits for its first person. */
@Service
class DemoLeaving implements LeavingDemo {

    private final DemoRows rows;
    private final CurrentPerson current;
    private final Rights rights;
    private final ObjectProvider<Preparation> preparations;
    private final Changes changes;
    private final Acts acts;

    DemoLeaving(
            DemoRows rows,
            CurrentPerson current,
            Rights rights,
            ObjectProvider<Preparation> preparations,
            Changes changes,
            Acts acts) {
        this.rows = rows;
        this.current = current;
        this.rights = rights;
        this.preparations = preparations;
        this.changes = changes;
        this.acts = acts;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isPossible() {
        return rights.may(current.id(), Right.MANAGE_ORGANISATION, Scope.ORGANISATION)
                && rows.state() == DemoRows.State.WRITTEN;
    }

    @Override
    @Transactional
    public void leave() {
        var me = current.get();
        rights.require(me.id(), Right.MANAGE_ORGANISATION, Scope.ORGANISATION);
        rows.leave();
        // As at the first start: the bank, and a code for whoever comes first.
        preparations.orderedStream().forEach(Preparation::prepare);
        changes.publish(AccessTopics.SIGN_IN_ENDED, me.signIn().value());
        acts.record(Act.of(ActKind.DEMO_LEFT).by(me.id().value()));
    }
}
