package nl.wedervraag.search.ui;

import java.util.List;
import nl.wedervraag.search.Hit.Piece;

/**
 * Somewhere to go from the palette.
 *
 * @param group the key of what it is, by which it stands together with others
 * @param hint what tells it from others of the same name
 */
record Destination(String group, String address, List<Piece> name, String hint) {

    static Destination of(String group, String address, String name, String hint) {
        return new Destination(group, address, List.of(new Piece(name, false)), hint);
    }
}
