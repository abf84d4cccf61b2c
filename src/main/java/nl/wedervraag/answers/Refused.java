package nl.wedervraag.answers;

/** The refusal of something that somebody may do, but not in the state that things are in now. */
public class Refused extends RuntimeException {

    /** Why; pages have a text for each. */
    public enum Reason {
        /** There is no text to ask approval for. */
        EMPTY,
        /** The draft equals what is live. */
        NOTHING_NEW,
        /** What the asking page had seen isn't stored yet. */
        NOT_SAVED,
        POSITION_CLOSED,
        /** The review was decided, withdrawn or replaced before. */
        NOT_OPEN,
        NOT_LIVE,
        /** The draft isn't what is live any more, so that verifying it would say nothing about what comes. */
        DRAFT_MOVED_ON,
        /** What is live answers the question as it was asked before. */
        QUESTION_REWORDED,
        /** The text says of a fact what isn't its value any more. */
        FACTS_CHANGED,
        /** A day is only put off by looking at the wording again. */
        LOOK_AGAIN_FIRST,
        /** It says that we don't know yet: another day, or the answer, is approved anew. */
        NOT_KNOWN_YET,
        /** The day by which we would know isn't one that is to come. */
        UNFIT_DAY,
        /** These aren't days that are to come, in their order, and not too many. */
        UNFIT_DAYS,
        /** Whoever should stand in sees no drafts where the lead approves. */
        UNFIT_STAND_IN,
        /** Whoever should own it doesn't see its drafts. */
        UNFIT_OWNER,
        /** No wider scope has live wording that could be used instead. */
        NO_WIDER_ANSWER,
        /** What it was compared with is another text by now. */
        BESIDE_MOVED_ON
    }

    private final Reason reason;

    Refused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
