package nl.wedervraag.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an approval. */
public sealed interface Decision {

    /** The revision is live. */
    record Approved(RevisionId revision) implements Decision {}

    /** The approval counts, and the revision isn't live yet: it needs more of them. */
    record Counted(int given, int asked) implements Decision {}

    /**
     * Nothing was approved.
     *
     * @param missing why, never empty
     * @param state how the review stands now
     * @param difference between what was under this review and what there is now, where it is no longer open
     */
    record Refused(
            List<Missing> missing,
            ReviewState state,
            @Nullable Difference difference) implements Decision {}

    /**
     * @param newer the review that replaced this one, null when it is the draft that is shown
     * @param document as it is now, JSON
     * @param changes from what was under review to that, JSON
     */
    record Difference(@Nullable ReviewId newer, String document, String changes) {}
}
