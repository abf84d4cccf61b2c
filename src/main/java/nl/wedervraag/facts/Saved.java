package nl.wedervraag.facts;

/** What became of saving a value. */
public sealed interface Saved {

    /** It is saved, and did what was shown. */
    record Done(Preview did) implements Saved {}

    /** Somebody else gave it a value meanwhile: nothing is saved. */
    record Overtaken(Fact now) implements Saved {}

    /** It would do something else by now than what was shown: nothing is saved. */
    record Otherwise(Preview now) implements Saved {}
}
