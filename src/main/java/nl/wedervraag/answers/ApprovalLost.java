package nl.wedervraag.answers;

/** What somebody who could approve a draft as it is gives up by writing in it. */
public enum ApprovalLost {
    /** Nothing: they couldn't approve it anyway, wrote in it already, or whoever wrote may approve. */
    NOTHING,
    /** Others can still approve it, as many of them as are asked for. */
    TO_OTHERS,
    /** Of those who are left, too few can approve it: it would wait until there are more. */
    TO_NOBODY
}
