package nl.wedervraag.audit;

/** What is worth a line in the log of acts. */
public enum ActKind {
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_FAILED,
    SIGN_IN_REVOKED,
    ORGANISATION_FOUNDED,
    TEAM_ADDED,
    PERSON_ADDED,
    PERSON_DEACTIVATED,
    PASSWORD_SET,
    ROLE_GIVEN,
    ROLE_CHANGED,
    ROLE_REMOVED,
    REVIEW_ASKED,
    REVIEW_WITHDRAWN,
    REVIEW_REPLACED,
    REVIEW_SENT_BACK,
    REVIEW_APPROVED,
    PUBLISHED
}
