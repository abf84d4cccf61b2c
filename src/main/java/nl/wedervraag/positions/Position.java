package nl.wedervraag.positions;

import nl.wedervraag.access.Scope;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.shared.Language;

/**
 * What a candidate applies for.
 *
 * @param language the one in which its interviews are mostly held
 * @param closed nothing is written for it any more; what was approved can still be read
 */
public record Position(PositionId id, TeamId team, String teamName, String name, Language language, boolean closed) {

    /** Where the roles that count for this position are held. */
    public Scope scope() {
        return Scope.of(team);
    }
}
