package nl.wedervraag.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a text repeats, checking it takes little of the processor's time once the machine has warmed up. */
class HostileTextTests {

    private static final int LENGTH = 50_000;
    private static final int ROUNDS = 20;
    private static final long MOST_MILLIS = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    record Hostile(String what, String text, Language language) {

        static Hostile of(String what, String piece, Language language) {
            return new Hostile(what, piece.repeat(LENGTH / piece.length() + 1).substring(0, LENGTH), language);
        }

        @Override
        public String toString() {
            return language + " " + what;
        }
    }

    static Stream<Hostile> hostile() {
        var nearMatches = Samples.examples().stream()
                .flatMap(example -> example.fires().stream()
                        .map(text -> Hostile.of(example.rule(), nearly(text), example.language())));
        var shapes = Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                                "a",
                                "a ",
                                "really ",
                                "echt ",
                                "n't'",
                                "“",
                                "é",
                                "e\u0301",
                                ". A",
                                "you ",
                                "niet ",
                                "aaaaaaa-",
                                "🎉",
                                "%")
                        .map(piece -> Hostile.of(piece, piece, language)));
        return Stream.concat(nearMatches, shapes);
    }

    /** All but its last word, so that every walk begins and few end; without a full stop, so that it is one sentence. */
    private static String nearly(String text) {
        var words = text.replaceAll("[.?!]", "");
        return words.substring(0, Math.max(words.lastIndexOf(' '), 4)) + " ";
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesLittleTime(Hostile hostile) {
        var best = Long.MAX_VALUE;
        for (var round = 0; round < ROUNDS && best > MOST_MILLIS; round++) {
            var start = THREADS.getCurrentThreadCpuTime();
            Samples.check(hostile.text(), hostile.language());
            best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000);
        }
        assertThat(best).isLessThanOrEqualTo(MOST_MILLIS);
    }
}
