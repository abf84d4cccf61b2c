package nl.wedervraag.shared;

import java.util.ArrayList;
import java.util.List;

/** Things in an order that people give them. */
public final class Order {

    private Order() {}

    /**
     * The same things with one of them elsewhere.
     *
     * @param to its new index, counted without it; beyond the end is the end
     * @throws NotAllowed when it isn't among them
     */
    public static <T> List<T> moved(List<T> things, T thing, int to) {
        var moved = new ArrayList<>(things);
        if (!moved.remove(thing)) {
            throw new NotAllowed(thing + " isn't in its place any more");
        }
        moved.add(Math.clamp(to, 0, moved.size()), thing);
        return moved;
    }
}
