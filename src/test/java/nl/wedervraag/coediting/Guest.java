package nl.wedervraag.coediting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import nl.wedervraag.access.ColourScheme;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.access.SignInId;
import nl.wedervraag.access.SignedIn;
import nl.wedervraag.shared.Language;

/** Somebody on a socket who may send anything at all, held to what hearing it may cost the server. */
final class Guest {

    static final SocketLimits UNLIMITED = new SocketLimits(1e9, 1e9, 1_000);

    private static final Duration LONGEST = Duration.ofMillis(50);
    private static final long MOST_BYTES = 32 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    final TestWire wire = new TestWire();
    final Visit visit;
    private Duration longest = Duration.ZERO;

    Guest(TestNode node, PersonId person, SocketLimits limits) {
        var who = new SignedIn(person, SignInId.random(), "Anna", Language.EN, ColourScheme.SYSTEM);
        visit = new Visit(who, wire, node.authority, Clock.systemUTC(), System::nanoTime, limits, () -> {});
    }

    static String join(String document, String client) {
        return "{\"type\":\"join\",\"document\":\"%s\",\"client\":\"%s\",\"schemaVersion\":2}"
                .formatted(document, client);
    }

    static String submit(String base, String seq, String steps) {
        return "{\"type\":\"submit\",\"base\":%s,\"seq\":%s,\"steps\":%s}".formatted(base, seq, steps);
    }

    Guest joined(DocumentId document) {
        visit.hear(
                join(document.value().toString(), "client-" + PersonId.random().value()));
        await().until(() -> !wire.heard("init").isEmpty());
        return this;
    }

    /**
     * Somebody new says it. The first of its kind may also pay for code that is loaded for it: what took too long is said
     * again by others, and the least of three counts.
     */
    static Guest saying(String frame, Supplier<Guest> somebody) {
        var guest = somebody.get();
        var least = guest.hearing(frame);
        for (int again = 0; again < 2 && least.compareTo(LONGEST) >= 0; again++) {
            guest.visit.over();
            guest = somebody.get();
            var took = guest.hearing(frame);
            least = took.compareTo(least) < 0 ? took : least;
        }
        assertThat(least).isLessThan(LONGEST);
        return guest;
    }

    /** What is of a kind that was heard before. */
    void says(String frame) {
        assertThat(hearing(frame)).isLessThan(LONGEST);
    }

    /** By the thread's own time and memory: others may be busy. */
    private Duration hearing(String frame) {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        visit.hear(frame);
        var took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - time);
        longest = took.compareTo(longest) > 0 ? took : longest;
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes).isLessThan(MOST_BYTES);
        return took;
    }

    /** That hearing one of its frames took. */
    Duration longest() {
        return longest;
    }

    String told() {
        return wire.heard().toString();
    }
}
