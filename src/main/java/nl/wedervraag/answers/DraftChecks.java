package nl.wedervraag.answers;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.check.AnswerCheck;
import nl.wedervraag.check.AnswerText;
import nl.wedervraag.check.AskedTheme;
import nl.wedervraag.check.Finding;
import nl.wedervraag.coediting.DocumentId;
import nl.wedervraag.coediting.Documents;
import nl.wedervraag.coediting.model.PlacedText;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks drafts: each version once, however many look at it, and each draft only so often, however fast it is typed. */
@Component
class DraftChecks {

    private static final int KEPT = 1_000;

    /** For how long what was found is good enough though the draft has gone on; whoever wants more asks again. */
    static final long REST_MILLIS = 400;

    /** A finding where it stands in the document. */
    record Placed(Finding finding, String words, int from, int to) {}

    /** What was found in a draft at a version. */
    record Checked(long version, boolean written, List<Placed> findings) {}

    private record Asked(Language language, AskedTheme theme) {}

    private final Documents documents;
    private final Clock clock;
    private final AnswerCheck check = new AnswerCheck();
    private final Map<DocumentId, Draft> drafts = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, Draft> eldest) {
            return size() > KEPT;
        }
    });

    DraftChecks(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @param version the newest there is */
    Checked of(DocumentId document, long version, Language language, AskedTheme theme) {
        return drafts.computeIfAbsent(document, Draft::new).check(version, new Asked(language, theme));
    }

    /** One at a time looks at a draft; whoever comes meanwhile gets what that one found. */
    private final class Draft {

        private final DocumentId document;
        private @Nullable Checked checked;
        private @Nullable Asked asked;
        private long at;

        Draft(DocumentId document) {
            this.document = document;
        }

        synchronized Checked check(long version, Asked wanted) {
            var before = checked;
            if (before != null && wanted.equals(asked) && (before.version() >= version || rests())) {
                return before;
            }
            var now = found(wanted);
            checked = now;
            asked = wanted;
            at = clock.millis();
            return now;
        }

        private boolean rests() {
            var since = clock.millis() - at;
            return since >= 0 && since < REST_MILLIS;
        }

        private Checked found(Asked wanted) {
            var frozen = documents.current(document);
            var placed = PlacedText.of(Text.of(frozen.json()).document());
            var said = check.check(new AnswerText(placed.text(), wanted.language(), wanted.theme()));
            var findings = OneAtATime.of(said).stream()
                    .map(finding -> place(finding, placed))
                    .sorted(Comparator.comparing(one -> !one.finding().rule().isOfWholeText()))
                    .toList();
            return new Checked(frozen.version(), !placed.text().isBlank(), findings);
        }

        private static Placed place(Finding finding, PlacedText text) {
            return new Placed(
                    finding,
                    text.text().substring(finding.start(), finding.end()),
                    text.before(finding.start()),
                    text.behind(finding.end()));
        }
    }
}
