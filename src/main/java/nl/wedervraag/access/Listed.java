package nl.wedervraag.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as those who manage people see them, with the roles that they may know of. */
public record Listed(PersonId id, String name, String signInName, boolean active, List<Held> roles) {

    /**
     * @param team the team's name, null for the organisation
     * @param mayChange whether whoever looks may take it, or give another in its place
     */
    public record Held(Role role, Scope scope, @Nullable String team, boolean mayChange) {}
}
