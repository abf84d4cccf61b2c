package nl.wedervraag.access;

import org.jspecify.annotations.Nullable;

/** What whoever holds a one-time address sees before using it. */
public sealed interface LinkShown {

    String name();

    String signInName();

    /**
     * An invitation.
     *
     * @param team the team's name, null for the organisation
     */
    record Welcome(
            String name,
            String signInName,
            String organisation,
            String invitedBy,
            Role role,
            @Nullable String team) implements LinkShown {}

    record NewPassword(String name, String signInName) implements LinkShown {}
}
