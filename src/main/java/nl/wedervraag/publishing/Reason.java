package nl.wedervraag.publishing;

/** Why something is sent back or taken away, in somebody's words. */
final class Reason {

    private static final int LONGEST = 2_000;

    private Reason() {}

    static String of(String typed) {
        String said = typed.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IllegalArgumentException("a reason of 1 to 2,000 characters");
        }
        return said;
    }
}
