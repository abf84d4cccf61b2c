package nl.wedervraag.leaks;

/** How a wording stands; each question of the world stands in one of these, in every scope and language. */
enum Standing {
    NEVER_ASKED,
    NEWER_THAN_LIVE,
    IN_REVIEW,
    SENT_BACK,
    WITHDRAWN,
    REPLACED,
    FORMERLY_LIVE,
    RETIRED
}
