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
    PERSON_REACTIVATED,
    INVITATION_MADE,
    INVITATION_WITHDRAWN,
    INVITATION_TAKEN_UP,
    PASSWORD_LINK_MADE,
    PASSWORD_SET,
    ROLE_GIVEN,
    /** By an administrator, who thereby sees what they didn't: the leads there are told. */
    ROLE_GIVEN_TO_ONESELF,
    ROLE_CHANGED,
    ROLE_REMOVED,
    REVIEW_ASKED,
    REVIEW_WITHDRAWN,
    REVIEW_REPLACED,
    REVIEW_SENT_BACK,
    REVIEW_APPROVED,
    PUBLISHED
}
