package nl.wedervraag.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The live wording of the nearest wider scope: what readers get where nothing nearer is live.
 *
 * @param language another than the page's where it is missing in that
 * @param text with what changed since the own answer was last known to stand beside it
 * @param obsolete to be read as 'do not use'
 * @param knownBy by when we know what it says that we don't; null where it is an answer
 * @param changed whether it is another one since the own answer was written, verified or kept
 * @param kept who said last that the own answer stays
 * @param setAside who said that this one is used instead of an own answer that is there, null while it isn't set aside
 * @param mayKeep whether this person can say that the own answer stays as it is
 * @param mayTake whether this person can make the draft this text
 * @param mayUse whether this person can set the own answer aside
 * @param asksWhy whether that takes an own answer away from its readers
 */
public record Wider(
        Reach reach,
        Language language,
        RevisionId revision,
        List<TextPart> text,
        String approvedBy,
        Instant approved,
        boolean obsolete,
        @Nullable LocalDate knownBy,
        boolean changed,
        @Nullable Said kept,
        @Nullable Said setAside,
        boolean mayKeep,
        boolean mayTake,
        boolean mayUse,
        boolean asksWhy) {

    /** @param why empty where no reason was asked or it was erased */
    public record Said(String by, Instant at, String why) {}
}
