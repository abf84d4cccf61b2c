package nl.wedervraag.publishing;

import java.time.Instant;
import java.util.List;
import nl.wedervraag.access.Person;
import org.jspecify.annotations.Nullable;

/**
 * A piece on its page, and what this person can do with it.
 *
 * @param fields that its form asks
 * @param losesApproval whether this person could approve the draft as it is, but not after saving it
 * @param sentBack why the latest request was sent back, until approval is asked again
 * @param mayDelete whether nothing of it was ever published, and this person writes there
 */
public record PiecePage(
        Piece piece,
        List<Field> fields,
        boolean mayEdit,
        boolean mayAsk,
        boolean mayApprove,
        boolean losesApproval,
        boolean mayDelete,
        @Nullable SentBack sentBack) {

    public record SentBack(Person by, Instant at, String reason) {}
}
