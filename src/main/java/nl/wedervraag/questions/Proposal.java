package nl.wedervraag.questions;

import java.time.Instant;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A question that somebody would ask if they were the candidate.
 *
 * @param by the name of whoever proposed it
 * @param outcome null as long as nobody has decided about it
 * @param question the words of the question that it has become or was merged into, in its own language; empty for others
 * @param reason why it isn't taken, empty for others
 */
public record Proposal(
        ProposalId id,
        String by,
        Instant proposed,
        Language language,
        String text,
        @Nullable Outcome outcome,
        String question,
        String reason) {

    /** What an organisation's lead decided. */
    public enum Outcome {
        /** It is a question of the bank now. */
        ADOPTED,
        /** It is another phrasing of one that there was. */
        MERGED,
        DECLINED
    }
}
