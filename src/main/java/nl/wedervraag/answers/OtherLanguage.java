package nl.wedervraag.answers;

import java.time.Instant;
import java.util.List;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says in another language, to be written beside it.
 *
 * @param draft whether this is the draft, rather than what is approved
 * @param hasBoth whether the other of the two is another text, and can be shown instead
 * @param text with what changed since the wording was last in line with it
 * @param changed whether anything did
 * @param revision the revision that says exactly this, approved or under review; null while it is only written
 * @param said who said last that both are in line; null for nobody
 * @param maySay whether this person can say so now
 */
public record OtherLanguage(
        WordingId wording,
        Language language,
        boolean draft,
        boolean hasBoth,
        List<TextPart> text,
        boolean changed,
        @Nullable RevisionId revision,
        @Nullable Said said,
        boolean maySay) {

    /** @param number of the revision of the other language */
    public record Said(String by, Instant at, int number) {}
}
