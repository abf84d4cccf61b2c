package nl.wedervraag.leaks;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wedervraag.shared.Language;

/** A text that can be told from all others by one word in it. */
record Marked(String word, Caller.Kept kept, Language language, Standing standing, boolean live) {

    private static final Pattern WORD = Pattern.compile("zq\\d{4}q");
    private static final AtomicInteger COUNT = new AtomicInteger();

    static Marked next(Caller.Kept kept, Language language, Standing standing, boolean live) {
        return new Marked("zq%04dq".formatted(COUNT.incrementAndGet()), kept, language, standing, live);
    }

    /** The words that stand anywhere in what somebody received. */
    static Set<String> words(String received) {
        return WORD.matcher(received).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
