package nl.wedervraag.access;

/** What the person may do has changed, more or less. Published in the transaction that changed it: listen after its commit. */
public record MembershipChanged(PersonId person) {}
