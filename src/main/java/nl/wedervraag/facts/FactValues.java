package nl.wedervraag.facts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Organisation;
import nl.wedervraag.access.Right;
import nl.wedervraag.answers.FactUse;
import nl.wedervraag.answers.FactUses;
import nl.wedervraag.answers.FactsToPut;
import nl.wedervraag.answers.NewValues;
import nl.wedervraag.answers.WordingId;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.facts.FactRefused.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What facts are worth. A new value shows what it does before it is saved, and does exactly that: whoever approves a text that
 * holds the fact queues for its row, so that nothing comes between. Under read committed.
 */
@Service
public class FactValues {

    private static final Logger LOG = LoggerFactory.getLogger(FactValues.class);
    private static final int LONGEST_REASON = 2_000;

    /** One that puts it in and one that finds it there: enough for fifty drafts. The others have it soon after. */
    private static final int PASSES = 2;

    private final FactRows rows;
    private final FactPlaces places;
    private final FactUses uses;
    private final NewValues texts;
    private final FactsToPut toPut;
    private final Organisation organisation;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FactValues(
            FactRows rows,
            FactPlaces places,
            FactUses uses,
            NewValues texts,
            FactsToPut toPut,
            Organisation organisation,
            CurrentPerson current,
            Acts acts,
            Changes changes,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.uses = uses;
        this.texts = texts;
        this.toPut = toPut;
        this.organisation = organisation;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What it would do.
     *
     * @throws FactRefused when something can't be taken
     */
    @Transactional(readOnly = true)
    public Preview preview(FactId id, NewValue value) {
        Fact fact = places.of(id, Right.EDIT);
        Facts.requireKept(fact);
        return preview(fact, value.checked(fact.kind(), organisation.languages()));
    }

    private Preview preview(Fact fact, NewValue.Checked value) {
        List<FactUse> all = uses.of(fact.id().value(), current.id()).stream()
                .filter(use -> !value.words(use.language()).isEmpty())
                .toList();
        return new Preview(
                value.inWords(),
                value.validFrom().isAfter(LocalDate.now(clock)),
                all.stream()
                        .filter(use -> use.becomesDue(value.words(use.language())))
                        .toList(),
                all.stream()
                        .filter(use -> use.draftChanges(value.words(use.language())))
                        .toList());
    }

    /**
     * Gives it the value: from now on, or from its day if that is to come. It takes the place of one that was planned. Drafts
     * have it soon after, those first that come first.
     *
     * @param base the number of the newest value that was on the page
     * @param seen what was shown to become due
     * @throws FactRefused when something can't be taken
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Saved save(FactId id, int base, NewValue value, Set<WordingId> seen) {
        Saved saved = transaction.execute(status -> store(id, base, value, seen));
        if (saved instanceof Saved.Done) {
            for (int pass = 0; pass < PASSES && toPut.follow(); pass++) {
                LOG.debug("Drafts get the value of {}", id);
            }
        }
        return saved;
    }

    private Saved store(FactId id, int base, NewValue value, Set<WordingId> seen) {
        Fact fact = places.locked(id, Right.EDIT);
        Facts.requireKept(fact);
        NewValue.Checked checked = value.checked(fact.kind(), organisation.languages());
        if (fact.newest() != base) {
            return new Saved.Overtaken(fact);
        }
        Preview now = preview(fact, checked);
        if (!now.planned() && !now.dueWordings().equals(seen)) {
            return new Saved.Otherwise(now);
        }
        rows.addValue(fact, checked, current.id(), !now.planned());
        if (!now.planned()) {
            texts.happened(id.value(), current.id());
        }
        changes.publish(FactTopics.FACT, id.value());
        acts.record(Facts.act(now.planned() ? ActKind.FACT_PLANNED : ActKind.FACT_CHANGED, fact, current.id())
                .with("number", fact.newest() + 1));
        return new Saved.Done(now);
    }

    /**
     * Nobody keeps it any more; the live wordings that hold it are due. Texts keep their words.
     *
     * @param reason 1 to 2,000 characters, kept for ever
     * @throws FactRefused when it can't be taken, or was retired before
     */
    @Transactional
    public void retire(FactId id, String reason) {
        Fact fact = places.locked(id, Right.EDIT);
        Facts.requireKept(fact);
        String said = NewValue.line(reason, Field.REASON, LONGEST_REASON);
        rows.retire(id, current.id(), said);
        texts.ended(id.value());
        changes.publish(FactTopics.FACT, id.value());
        acts.record(Facts.act(ActKind.FACT_RETIRED, fact, current.id()).saying(said));
    }
}
