package nl.wedervraag.access;

/** A sign-in is over, for whatever reason. Published in the transaction that ended it: listen after its commit. */
public record SignInEnded(SignInId signIn, PersonId person) {}
