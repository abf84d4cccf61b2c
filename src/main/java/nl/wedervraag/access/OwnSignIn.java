package nl.wedervraag.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a person's own sign-ins.
 *
 * @param device the names of browser and system, null when they weren't said
 * @param source the address on the network from which it was begun, null when unknown
 * @param here whether it is the one by which the person is at this page
 */
public record OwnSignIn(
        SignInId id,
        Instant started,
        Instant used,
        @Nullable String device,
        @Nullable String source,
        boolean here) {}
