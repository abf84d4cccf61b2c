package nl.wedervraag.answers;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings together what the state of a wording is derived from. */
@Component
class Statuses {

    private final Drafts drafts;

    Statuses(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A wording's state and how long its text is. */
    record State(Status status, int words) {}

    /** To be called before asking for many. */
    void prepare(Stream<WordingRow> wordings) {
        drafts.learn(wordings.filter(wording -> !wording.untouched())
                .collect(Collectors.toMap(WordingRow::document, WordingRow::draftVersion)));
    }

    State of(WordingRow wording, boolean seesDraft) {
        if (!seesDraft) {
            return new State(status(wording, false, true).withoutDraft(), wording.liveWords());
        }
        if (wording.untouched()) {
            return new State(status(wording, wording.liveWords() == 0, true), wording.liveWords());
        }
        var figures = drafts.figures(wording.document(), wording.draftVersion());
        boolean same = figures.hash().equals(wording.liveHash()) && wording.knowsTheSame();
        return new State(status(wording, figures.empty(), same), figures.words());
    }

    private static Status status(WordingRow wording, boolean empty, boolean same) {
        return Status.of(
                new Status.Facts(wording.publication(), wording.freshness(), wording.reviewState(), empty, same));
    }
}
