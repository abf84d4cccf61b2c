package nl.wedervraag.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import nl.wedervraag.coediting.Outcome;
import nl.wedervraag.shared.NotAllowed;
import org.springframework.stereotype.Service;

/** Facts in a draft, for whoever writes there. */
@Service
public class FactsOfDrafts {

    private final Places places;
    private final NamedValues values;
    private final FactsInTexts facts;
    private final PuttingFacts putting;
    private final Documents documents;
    private final CurrentPerson current;

    FactsOfDrafts(
            Places places,
            NamedValues values,
            FactsInTexts facts,
            PuttingFacts putting,
            Documents documents,
            CurrentPerson current) {
        this.places = places;
        this.values = values;
        this.facts = facts;
        this.putting = putting;
        this.documents = documents;
        this.current = current;
    }

    /** What could be put into it, by name. */
    public List<NamedValue> usable(WordingId wording) {
        Place place = places.of(wording, Right.EDIT);
        return values.usable(place.scope(), place.language());
    }

    /**
     * Makes the draft say what its facts are now, as an edit of the person at the page. Not within a transaction: what is stored
     * is stored.
     *
     * @throws Refused when it says so already, or its position is closed
     */
    public void bringUpToDate(WordingId wording) {
        Place place = places.of(wording, Right.EDIT);
        place.requireOpen();
        Frozen draft = documents.current(place.document());
        Map<UUID, String> now = facts.of(place, Text.of(draft.json()).facts()).stream()
                .collect(Collectors.toMap(FactInText::fact, FactInText::now, (one, same) -> same));
        var outcome = putting.put(draft, current.id(), fact -> Optional.ofNullable(now.get(fact)))
                .orElseThrow(() -> new Refused(Refused.Reason.NOTHING_NEW))
                .join();
        if (outcome instanceof Outcome.Refused refused) {
            throw new NotAllowed("bringing facts up to date was refused: " + refused.refusal());
        }
    }
}
