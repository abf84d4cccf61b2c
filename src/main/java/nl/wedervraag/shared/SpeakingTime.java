package nl.wedervraag.shared;

/** How long it takes to say a text: 135 words a minute, in steps of five seconds. */
public final class SpeakingTime {

    private static final int WORDS_A_MINUTE = 135;
    private static final int STEP = 5;

    private SpeakingTime() {}

    /** In seconds; a few words take at least one step, none take no time. */
    public static int of(int words) {
        int steps = Math.round(words * 60f / WORDS_A_MINUTE / STEP);
        return words == 0 ? 0 : Math.max(1, steps) * STEP;
    }
}
