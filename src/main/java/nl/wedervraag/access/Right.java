package nl.wedervraag.access;

/**
 * What may be done, on a {@link Scope}. Which role gives which right stands in the table {@code role_right}; a test holds
 * that both name the same.
 */
public enum Right {
    /** Read and search approved wording. Any role gives it for the organisation's own wording. */
    READ_APPROVED,
    SEE_DRAFTS,
    /** Co-edit drafts and start new ones. */
    EDIT,
    ASK_FOR_APPROVAL,
    /** Approve, send back, publish; set owners, review-by and policy. */
    APPROVE,
    /** Positions, their questions, their panels. */
    MANAGE_POSITIONS,
    /** Themes and the question bank, which belong to the organisation. */
    MANAGE_QUESTIONS,
    /** A scope's people and their roles, up to one's own. */
    MANAGE_PEOPLE,
    /** Any role for anybody; teams; deactivating people. Belongs to the organisation. */
    MANAGE_ORGANISATION,
    READ_AUDIT
}
