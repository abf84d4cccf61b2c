package nl.wedervraag.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.access.Scope;
import nl.wedervraag.answers.FactUses;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.facts.FactRefused.Field;
import nl.wedervraag.facts.FactRefused.Reason;
import nl.wedervraag.shared.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Facts, who keeps each and where it is used. What one is worth is said in {@link FactValues}. */
@Service
@Transactional
public class Facts {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_OWNERS = 200;

    /** @param usedBy in how many texts that readers get it stands, as far as this person is one */
    public record Listed(Fact fact, int usedBy) {}

    private final JdbcClient jdbc;
    private final FactRows rows;
    private final ValueRows values;
    private final FactPlaces places;
    private final FactUses uses;
    private final Organisation organisation;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final Clock clock;

    Facts(
            JdbcClient jdbc,
            FactRows rows,
            ValueRows values,
            FactPlaces places,
            FactUses uses,
            Organisation organisation,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.values = values;
        this.places = places;
        this.uses = uses;
        this.organisation = organisation;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Adds one that holds now, which the person at the page owns.
     *
     * @throws FactRefused when something can't be taken
     */
    public FactId add(Scope scope, String name, Value.Kind kind, NewValue value) {
        rights.require(current.id(), Right.EDIT, scope);
        String called = free(name, scope, null);
        NewValue.Checked checked = value.checked(kind, organisation.languages());
        if (checked.validFrom().isAfter(LocalDate.now(clock))) {
            throw new FactRefused(Field.VALID_FROM, Reason.NOT_YET);
        }
        try {
            FactId id = rows.add(scope, called, checked, current.id());
            changes.publish(FactTopics.FACT, id.value());
            acts.record(Act.of(ActKind.FACT_ADDED)
                    .by(current.id().value())
                    .on(id.value())
                    .in(scope.teamOrNull()));
            return id;
        } catch (DuplicateKeyException twice) {
            throw new FactRefused(Field.NAME, Reason.TAKEN);
        }
    }

    /** Those of the teams where this person sees drafts and the company's: those that are kept first, by name. */
    @Transactional(readOnly = true)
    public List<Listed> all() {
        if (!rights.mayAnywhere(current.id(), Right.SEE_DRAFTS)) {
            throw new NotAllowed("%s sees no drafts".formatted(current.id()));
        }
        Map<FactId, Integer> used = rows.used(current.id());
        return rows.listed(current.id()).stream()
                .map(fact -> new Listed(fact, used.getOrDefault(fact.id(), 0)))
                .toList();
    }

    @Transactional(readOnly = true)
    public FactPage page(FactId id) {
        Fact fact = places.seen(id);
        return new FactPage(
                fact,
                values.history(id),
                uses.of(id.value(), current.id()),
                fact.retired() == null && rights.may(current.id(), Right.EDIT, fact.scope()),
                fact.retired() == null && rights.may(current.id(), Right.APPROVE, fact.scope()));
    }

    /** @throws FactRefused when it can't be called so */
    public void rename(FactId id, String name) {
        Fact fact = places.locked(id, Right.EDIT);
        requireKept(fact);
        try {
            rows.rename(id, free(name, fact.scope(), id));
        } catch (DuplicateKeyException twice) {
            throw new FactRefused(Field.NAME, Reason.TAKEN);
        }
        changes.publish(FactTopics.FACT, id.value());
        acts.record(act(ActKind.FACT_RENAMED, fact, current.id()));
    }

    private String free(String name, Scope scope, @Nullable FactId but) {
        String called = NewValue.line(name, Field.NAME, LONGEST_NAME);
        if (rows.isCalled(called, scope, but)) {
            throw new FactRefused(Field.NAME, Reason.TAKEN);
        }
        return called;
    }

    /** Who may keep it: whoever sees drafts there, by name. */
    @Transactional(readOnly = true)
    public List<Person> possibleOwners(FactId id) {
        Fact fact = places.of(id, Right.APPROVE);
        return jdbc.sql("""
                        select p.id, p.name from person p where has_right(p.id, 'SEE_DRAFTS', cast(:team as uuid))
                        order by p.name, p.id limit :most
                        """)
                .param("team", fact.scope().teamOrNull())
                .param("most", MOST_OWNERS)
                .query((row, n) -> new Person(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** @throws FactRefused when the new owner sees no drafts there */
    public void setOwner(FactId id, PersonId owner) {
        Fact fact = places.of(id, Right.APPROVE);
        requireKept(fact);
        if (!rights.may(owner, Right.SEE_DRAFTS, fact.scope())) {
            throw new FactRefused(Field.OWNER, Reason.UNFIT);
        }
        rows.own(id, owner);
        changes.publish(FactTopics.FACT, id.value());
        acts.record(act(ActKind.OWNER_SET, fact, current.id()).with("owner", owner.value()));
    }

    static void requireKept(Fact fact) {
        if (fact.retired() != null) {
            throw new FactRefused(Field.NAME, Reason.RETIRED);
        }
    }

    static Act act(ActKind kind, Fact fact, PersonId by) {
        return Act.of(kind).by(by.value()).on(fact.id().value()).in(fact.scope().teamOrNull());
    }
}
