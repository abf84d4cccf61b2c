package nl.wedervraag.reading;

import java.util.UUID;

/** What a wording said before; the room that keeps revisions knows. */
public interface Earlier {

    /**
     * What is new in a wording since one of its revisions. What was taken out is in it only for who may see that wording's
     * drafts: nobody else is shown words that aren't live.
     *
     * @param was the number of the revision that was read
     * @param live the number of the one that is live
     * @param headings the level in the page of the text's first level of headings
     */
    Changed since(UUID wording, int was, int live, int headings);
}
