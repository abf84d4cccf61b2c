package nl.wedervraag.answers;

import nl.wedervraag.publishing.Kind;
import nl.wedervraag.publishing.PieceId;
import nl.wedervraag.publishing.PieceState;
import nl.wedervraag.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param state what is published of it, null while nothing ever was
 * @param endedBecause why it was retired, or what came of it; null while it wasn't
 */
public record Foundation(
        PieceId piece,
        Kind kind,
        String title,
        Language language,
        @Nullable PieceState state,
        @Nullable String endedBecause) {

    public boolean hasEnded() {
        return state != null && state != PieceState.LIVE;
    }
}
