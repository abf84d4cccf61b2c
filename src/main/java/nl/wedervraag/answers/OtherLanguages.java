package nl.wedervraag.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wedervraag.access.CurrentPerson;
import nl.wedervraag.access.Right;
import nl.wedervraag.access.Rights;
import nl.wedervraag.audit.ActKind;
import nl.wedervraag.audit.Acts;
import nl.wedervraag.cluster.Changes;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.Frozen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The same answer in another language, beside the draft; and that both say the same. For who sees the draft. */
@Service
@Transactional
public class OtherLanguages {

    private final Places places;
    private final LanguageRows rows;
    private final DueEvents due;
    private final Documents documents;
    private final Rights rights;
    private final CurrentPerson current;
    private final Acts acts;
    private final Changes changes;

    OtherLanguages(
            Places places,
            LanguageRows rows,
            DueEvents due,
            Documents documents,
            Rights rights,
            CurrentPerson current,
            Acts acts,
            Changes changes) {
        this.places = places;
        this.rows = rows;
        this.due = due;
        this.documents = documents;
        this.rights = rights;
        this.current = current;
        this.acts = acts;
        this.changes = changes;
    }

    private record Shown(Text text, boolean draft, boolean hasBoth, Optional<LanguageRows.Revision> revision) {}

    /**
     * What the answer says in its other languages, as far as anything is written there.
     *
     * @param drafts whether their drafts are asked for, rather than what is approved; where there is one of both, it is that
     */
    @Transactional(readOnly = true)
    public List<OtherLanguage> of(WordingId wording, boolean drafts) {
        Place place = places.of(wording, Right.SEE_DRAFTS);
        boolean writes = place.open() && rights.may(current.id(), Right.EDIT, place.scope());
        return rows.others(wording).stream()
                .flatMap(other -> shown(other, drafts).map(shown -> of(place, other, shown, writes)).stream())
                .toList();
    }

    private Optional<Shown> shown(LanguageRows.Other other, boolean drafts) {
        List<LanguageRows.Revision> now = rows.approvedOrAsked(other.wording());
        var live = now.stream().filter(LanguageRows.Revision::live).findFirst();
        Text draft = Text.of(documents.current(other.document()).json());
        var same = now.stream()
                .filter(revision -> revision.text().equals(draft))
                .max(Comparator.comparing(LanguageRows.Revision::live));
        boolean isLive = same.map(LanguageRows.Revision::live).orElse(false);
        boolean hasDraft = !isLive && draft.words() > 0;
        if (!hasDraft && live.isEmpty()) {
            return Optional.empty();
        }
        boolean showsDraft = hasDraft && (drafts || live.isEmpty());
        return Optional.of(new Shown(
                showsDraft ? draft : live.orElseThrow().text(),
                showsDraft,
                hasDraft && live.isPresent(),
                showsDraft ? same : live));
    }

    private OtherLanguage of(Place place, LanguageRows.Other other, Shown shown, boolean writes) {
        Optional<Text> before = rows.inLineWith(place.wording(), other.wording());
        var said = rows.said(place.wording(), other.wording());
        boolean saidOfThis = shown.revision()
                .filter(revision -> said.filter(last -> last.isAbout(revision.id(), other.ownVersion()))
                        .isPresent())
                .isPresent();
        return new OtherLanguage(
                other.wording(),
                other.language(),
                shown.draft(),
                shown.hasBoth(),
                TextPart.of(shown.text(), before.orElse(shown.text())),
                before.filter(text -> !text.equals(shown.text())).isPresent(),
                shown.revision().map(LanguageRows.Revision::id).orElse(null),
                said.map(LanguageRows.Said::told).orElse(null),
                writes && other.ownVersion() > 0 && shown.revision().isPresent() && !saidOfThis);
    }

    /**
     * The draft says the same as this revision of another language. Where the draft is what readers get and a lead says so, what
     * they get isn't due by that language any more.
     *
     * @param other approved or under review
     * @throws Refused when that is another revision by now, nothing is written here, or the position is closed
     */
    public void inLine(WordingId wording, RevisionId other) {
        Place place = places.locked(wording, Right.EDIT);
        place.requireOpen();
        if (!rows.isOfAnother(wording, other)) {
            throw new Refused(Refused.Reason.BESIDE_MOVED_ON);
        }
        Frozen draft = documents.current(place.document());
        Text text = Text.of(draft.json());
        if (text.words() == 0) {
            throw new Refused(Refused.Reason.EMPTY);
        }
        rows.sayInLine(wording, draft.version(), other, current.id());
        boolean isLive = rows.approvedOrAsked(wording).stream()
                .anyMatch(revision -> revision.live() && revision.text().equals(text));
        if (isLive && rights.may(current.id(), Right.APPROVE, place.scope())) {
            due.settle(wording, DueReason.OTHER_LANGUAGE);
        }
        changes.publish(Topics.WORDING, wording.value());
        acts.record(place.act(ActKind.IN_LINE_SAID, current.id()).with("revision", other.value()));
    }
}
