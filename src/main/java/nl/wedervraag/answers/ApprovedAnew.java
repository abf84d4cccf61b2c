package nl.wedervraag.answers;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.coediting.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when wording was approved, in the same transaction: what it was due for is over, and what stands beside it is to
 * be looked at again: the narrower answers that replace it, and its other languages, unless it only caught up with those.
 */
@Component
class ApprovedAnew {

    private final BesideRows rows;
    private final DueEvents due;
    private final Documents documents;

    ApprovedAnew(BesideRows rows, DueEvents due, Documents documents) {
        this.rows = rows;
        this.due = due;
        this.documents = documents;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void happened(Place place, RevisionId approved) {
        // Two neighbours approved at once would each wait for what the other has written.
        rows.oneAtATime(place.question());
        due.settleUntilFrozen(place.wording(), approved);
        BesideRows.Approved now = rows.approved(approved);
        BesideRows.Approved before =
                rows.publishedBefore(place.wording(), approved).orElse(null);
        if (before == null || !now.isSameTextAs(before)) {
            due.makeDue(rows.narrower(place), DueReason.WIDER_ANSWER);
        }
        boolean another = before != null && !saysTheSame(now, before);
        for (BesideRows.OtherLive other : rows.otherLanguages(place.wording())) {
            if (areInLine(place, now, other)) {
                due.settle(place.wording(), DueReason.OTHER_LANGUAGE);
                due.settle(other.wording(), DueReason.OTHER_LANGUAGE);
            } else if (another) {
                due.makeDue(List.of(other.wording().value()), DueReason.OTHER_LANGUAGE);
            }
        }
    }

    private static boolean saysTheSame(BesideRows.Approved now, BesideRows.Approved before) {
        return Objects.equals(now.knownBy(), before.knownBy())
                && now.substance().equals(before.substance());
    }

    /** Somebody said so of either, and it is still as it was when they did. */
    private boolean areInLine(Place place, BesideRows.Approved now, BesideRows.OtherLive other) {
        return saidOf(place.wording(), now, other.approved().revision())
                || saidOf(other.wording(), other.approved(), now.revision());
    }

    private boolean saidOf(WordingId wording, BesideRows.Approved text, UUID beside) {
        return rows.saidInLine(wording, beside).stream()
                .anyMatch(said -> Substance.of(Text.of(documents
                                        .at(said.document(), said.version())
                                        .json())
                                .document())
                        .equals(text.substance()));
    }
}
