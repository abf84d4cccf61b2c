package nl.wedervraag.shared.ui;

/** A page about one position: its address holds it, and it knows where the same page of another position is. */
public interface OfPosition {

    /** The position as it stands in the address. */
    String position();

    /** Where to go when another position is chosen on top. */
    String addressAt(String position);
}
