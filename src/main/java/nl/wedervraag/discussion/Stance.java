package nl.wedervraag.discussion;

import java.time.Instant;
import nl.wedervraag.access.Person;

/**
 * Whether a member of the panel would say what a draft says.
 *
 * @param why in their words; empty only where they agree
 * @param outdated whether the draft says something else by now
 */
public record Stance(Person by, boolean agrees, String why, Instant taken, boolean outdated) {}
