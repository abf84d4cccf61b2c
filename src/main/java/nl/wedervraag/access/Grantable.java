package nl.wedervraag.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roles that somebody may give on a scope, the smallest first.
 *
 * @param team the team's name, null for the organisation
 */
public record Grantable(Scope scope, @Nullable String team, List<Role> roles) {}
