package nl.wedervraag.access;

/** What a person is on a scope. Only this room looks at it: others ask for a {@link Right}. */
public enum Role {
    VIEWER,
    EDITOR,
    LEAD,
    /** Held on the organisation alone, beside any other role; by itself it shows no wording. */
    ADMINISTRATOR
}
