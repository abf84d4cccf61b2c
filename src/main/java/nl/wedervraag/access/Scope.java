package nl.wedervraag.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a role is held or a right is asked: the organisation (the company) or one of its teams. */
public sealed interface Scope {

    Scope ORGANISATION = new Organisation();

    static Scope of(TeamId team) {
        return new Team(team);
    }

    /** The scope as rows have it: a team's id, or null for the organisation. */
    static Scope of(@Nullable UUID team) {
        return team == null ? ORGANISATION : new Team(new TeamId(team));
    }

    /** The team's id as rows have it, null for the organisation. */
    @Nullable
    UUID teamOrNull();

    record Organisation() implements Scope {
        @Override
        public @Nullable UUID teamOrNull() {
            return null;
        }
    }

    record Team(TeamId id) implements Scope {
        @Override
        public UUID teamOrNull() {
            return id.value();
        }
    }
}
