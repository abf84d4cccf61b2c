package nl.wedervraag.access;

/**
 * One person, and what whoever looks may do about them.
 *
 * @param mayHelp give them a link to a new password
 */
public record PersonPage(
        Listed person, boolean oneself, boolean mayHelp, boolean mayDeactivate, boolean mayReactivate) {}
