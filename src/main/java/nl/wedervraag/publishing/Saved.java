package nl.wedervraag.publishing;

/** What became of a save. */
public sealed interface Saved {

    record Done(int version) implements Saved {}

    /** Nothing was saved: somebody else did so first. What they made of it is here. */
    record Overtaken(Piece now) implements Saved {}
}
