package nl.wedervraag.paper;

/** Nothing was printed. */
public class PressRefused extends RuntimeException {

    PressRefused(String why) {
        super(why);
    }
}
