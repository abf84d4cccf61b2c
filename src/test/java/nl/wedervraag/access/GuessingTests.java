package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.SigningIn.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Two thousand guesses, through the service that the sign-in page calls: few are looked at, and the owner still gets in. */
@AccessTest
@Import({SigningIn.class, SignInCookies.class, ServerProperties.class})
@Slow
class GuessingTests {

    private static final int GUESSES = 2_000;
    private static final List<String> FORWARDING =
            List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "CF-Connecting-IP", "True-Client-IP", "X-Client-IP");

    @Autowired
    SigningIn signingIn;

    @Autowired
    People people;

    @Autowired
    Company company;

    @Autowired
    MovedClock clock;

    private final AtomicInteger count = new AtomicInteger();

    private record Visit(Outcome outcome, MockHttpServletResponse response) {}

    /** @param forwarded claims about where it comes from, which everybody can make */
    private Visit attempt(String name, String password, String source, boolean forwarded, Cookie... cookies) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(source);
        request.setCookies(cookies);
        if (forwarded) {
            var claimed = "203.0.113." + count.incrementAndGet() % 250;
            FORWARDING.forEach(header -> request.addHeader(header, claimed));
        }
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            return new Visit(signingIn.withPassword(name, password), response);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private String account() {
        var person = Company.someone("Noor", Company.PASSWORD);
        Company.by(company.administrator, () -> people.add(person, Role.VIEWER, Scope.of(company.planning)));
        return person.signInName();
    }

    /** How many of the guesses were compared with a password: each of those is answered as wrong. */
    private int compared(int guesses, java.util.function.IntFunction<Visit> guess) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, guesses)
                    .mapToObj(n -> (Callable<Outcome>) () -> guess.apply(n).outcome())
                    .toList();
            var compared = 0;
            for (var outcome : threads.invokeAll(all)) {
                compared += outcome.get() == Outcome.REFUSED ? 1 : 0;
            }
            return compared;
        }
    }

    @Test
    void ofTwoThousandGuessesAtAnAccountTwentyAnHourAreLookedAtAndItsOwnerGetsIn() throws Exception {
        var name = account();
        var own = attempt(name, Company.PASSWORD, "192.0.2.1", false).response().getCookies();
        Map<String, Integer> compared = new HashMap<>();
        for (var one : List.of(name, "nobody-of-this-name")) {
            compared.put(
                    one,
                    compared(
                            GUESSES / 2,
                            n -> attempt(one, "guess number " + n, "10.1." + n % 250 + "." + n / 250, true)));
        }
        assertThat(compared).containsEntry(name, 20).containsEntry("nobody-of-this-name", 20);
        assertThat(attempt(name, Company.PASSWORD, "192.0.2.1", false, own).outcome())
                .isEqualTo(Outcome.WELCOME);
        clock.move(Duration.ofMinutes(61));
        assertThat(compared(30, n -> attempt(name, "guess number " + n, "10.2.0." + n, false)))
                .as("in the next hour")
                .isEqualTo(20);
        assertThat(attempt(name, Company.PASSWORD, "192.0.2.1", false, own).outcome())
                .isEqualTo(Outcome.WELCOME);
    }

    @Test
    void ofTwoThousandGuessesFromOneSourceTwoHundredAnHourAreLookedAtWhateverTheyClaim() throws Exception {
        assertThat(compared(GUESSES, n -> attempt("someone-" + n, "guess number " + n, "198.51.100.7", n % 2 == 0)))
                .isEqualTo(200);
        var name = account();
        assertThat(attempt(name, Company.PASSWORD, "198.51.100.7", false).outcome())
                .isEqualTo(Outcome.TOO_MANY);
        assertThat(attempt(name, Company.PASSWORD, "198.51.100.8", false).outcome())
                .isEqualTo(Outcome.WELCOME);
    }
}
