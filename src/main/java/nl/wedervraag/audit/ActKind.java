package nl.wedervraag.audit;

/** What is worth a line in the log of acts. */
public enum ActKind {
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_FAILED,
    SIGN_IN_REVOKED,
    ORGANISATION_FOUNDED,
    ORGANISATION_CHANGED,
    /** All that was stored before it was invented, and is gone. */
    DEMO_LEFT,
    TEAM_ADDED,
    TEAM_RENAMED,
    POLICY_CHANGED,
    POSITION_OPENED,
    POSITION_RENAMED,
    POSITION_CLOSED,
    POSITION_REOPENED,
    /** Of a position, which asks it from now on. */
    QUESTION_ASKED,
    /** By a position, which asks it no more. */
    QUESTION_HIDDEN,
    PANEL_MEMBER_ADDED,
    PANEL_MEMBER_REMOVED,
    THEME_ADDED,
    THEME_RENAMED,
    THEME_RETIRED,
    THEME_BROUGHT_BACK,
    /** What the answers of a theme are to rest on. */
    THEME_ASKS,
    QUESTION_ADDED,
    QUESTION_REWORDED,
    /** What is behind it: why it is asked, what answers it well. Its own words stay. */
    QUESTION_GUIDANCE_CHANGED,
    QUESTION_RETIRED,
    QUESTION_BROUGHT_BACK,
    QUESTION_PROPOSED,
    /** Of a question that was proposed, and is the bank's now. */
    PROPOSAL_ADOPTED,
    /** Of a question, which is asked in the proposed words too. */
    PROPOSAL_MERGED,
    PROPOSAL_DECLINED,
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
    APPROVAL_GIVEN,
    REVIEW_APPROVED,
    PUBLISHED,
    VERIFIED,
    /** For whoever did it, who is away from a day until another. */
    STAND_IN_NAMED,
    STAND_IN_ENDED,
    OWNER_SET,
    REVIEW_BY_SET,
    /** Of a draft: that we don't know yet, and by when. */
    NOT_KNOWN_SAID,
    /** Of a draft that said otherwise: it is an answer. */
    KNOWN_SAID,
    REVISION_RESTORED,
    /** Of an answer of one's own: it stays, though the wider one has changed. */
    WIDER_KEPT,
    /** Into the draft. */
    WIDER_TAKEN,
    /** Instead of one's own, and why. */
    WIDER_USED_AGAIN,
    /** Of a draft: it says the same as another language does. */
    IN_LINE_SAID,
    /** What the answer check found in a draft may stay, says somebody, and why. */
    FINDING_DISMISSED,
    FINDING_BROUGHT_BACK,
    /** Of a story or challenge that was never published: with all that came of it. */
    PIECE_DELETED,
    /** With why readers see it no more. */
    STORY_RETIRED,
    /** With what came of it. */
    CHALLENGE_CLOSED,
    CHALLENGE_CONFIRMED,
    FACT_ADDED,
    FACT_RENAMED,
    /** From now on, with the number of its value. */
    FACT_CHANGED,
    /** From a day that is to come. */
    FACT_PLANNED,
    /** With why nobody keeps it any more. */
    FACT_RETIRED,
    /** A personal one, by its author; nothing of it is said. */
    NOTE_DELETED,
    /** Of a position, in one language, as a PDF. */
    BOOK_EXPORTED,
    /** One's own, of the draft that it spoke of. */
    COMMENT_DELETED,
    AUDIT_EXPORTED,
    /** Of an act: the chain goes on verifying. */
    TEXT_ERASED
}
