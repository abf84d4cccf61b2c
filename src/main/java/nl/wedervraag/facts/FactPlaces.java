package nl.wedervraag.facts;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.stereotype.Component;

/** Finds facts for whoever has the right there: what is unknown and what is forbidden look alike. */
@Component
class FactPlaces {

    private final FactRows rows;
    private final Rights rights;
    private final CurrentPerson current;

    FactPlaces(FactRows rows, Rights rights, CurrentPerson current) {
        this.rows = rows;
        this.rights = rights;
        this.current = current;
    }

    /** The company's facts are known to whoever sees drafts anywhere: they put them into theirs. */
    Fact seen(FactId id) {
        var person = current.id();
        Fact fact = found(id);
        boolean sees = fact.scope().equals(Scope.ORGANISATION)
                ? rights.mayAnywhere(person, Right.SEE_DRAFTS)
                : rights.may(person, Right.SEE_DRAFTS, fact.scope());
        if (!sees) {
            throw new NotAllowed("%s sees no drafts where %s is".formatted(person, id));
        }
        return fact;
    }

    Fact of(FactId id, Right right) {
        Fact fact = seen(id);
        rights.require(current.id(), right, fact.scope());
        return fact;
    }

    /** As {@link #of}, and nobody else gives it a value or ends it until the transaction ends. */
    Fact locked(FactId id, Right right) {
        of(id, right);
        rows.lock(id);
        return of(id, right);
    }

    private Fact found(FactId id) {
        var person = current.id();
        return rows.find(id).orElseThrow(() -> new NotAllowed("%s asks for what isn't there".formatted(person)));
    }
}
