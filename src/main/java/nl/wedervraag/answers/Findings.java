package nl.wedervraag.answers;

import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.audit.Act;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.shared.OneLine;
import nl.wedervraag.shared.TextRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the answer check says of a draft, for who sees the draft, and which of it may stay, for who may write in it. */
@Service
@Transactional
public class Findings {

    public static final int LONGEST_REASON = 500;

    private final Places places;
    private final DraftChecks checks;
    private final DismissalRows rows;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    Findings(Places places, DraftChecks checks, DismissalRows rows, CurrentPerson current, Acts acts, Changes changes) {
        this.places = places;
        this.checks = checks;
        this.rows = rows;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
    }

    /** Of the draft as it is stored now, or as it was a moment ago while it is written in. */
    @Transactional(readOnly = true)
    public DraftFindings of(WordingId wording) {
        Place place = places.of(wording, Right.SEE_DRAFTS);
        var draft = rows.draft(wording);
        var checked = checks.of(place.document(), draft.version(), place.language(), draft.theme());
        var dismissed = rows.of(wording);
        return new DraftFindings(
                checked.version(),
                checked.written(),
                checked.findings().stream()
                        .map(found -> {
                            var key = FindingKey.of(wording, found.finding(), found.words());
                            return new DraftFindings.One(
                                    key, found.finding(), found.words(), found.from(), found.to(), dismissed.get(key));
                        })
                        .toList());
    }

    /**
     * Says that these words may stay, for all who see the draft, until they are others. Where somebody said so before, their
     * reason holds.
     *
     * @throws TextRefused when the reason can't be taken
     * @throws Refused when the position is closed
     */
    public void dismiss(WordingId wording, FindingKey finding, String reason) {
        Place place = places.locked(wording, Right.EDIT);
        place.requireOpen();
        var said = OneLine.of(reason, LONGEST_REASON);
        if (rows.of(wording).containsKey(finding)) {
            return;
        }
        changes.publish(Topics.WORDING, wording.value());
        var act = acts.record(act(ActKind.FINDING_DISMISSED, place, finding).saying(said));
        rows.add(wording, finding, current.id(), act);
    }

    /** @throws Refused when the position is closed */
    public void bringBack(WordingId wording, FindingKey finding) {
        Place place = places.locked(wording, Right.EDIT);
        place.requireOpen();
        if (rows.remove(wording, finding)) {
            changes.publish(Topics.WORDING, wording.value());
            acts.record(act(ActKind.FINDING_BROUGHT_BACK, place, finding));
        }
    }

    private Act act(ActKind kind, Place place, FindingKey finding) {
        return place.act(kind, current.id()).with("rule", finding.rule()).withHash("words", finding.words());
    }
}
