package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.wedervraag.Slow;
import nl.wedervraag.access.PasswordSignIn.Answer;
import nl.wedervraag.access.PasswordSignIn.Answer.Refused;
import nl.wedervraag.access.PasswordSignIn.Answer.TooMany;
import nl.wedervraag.access.PasswordSignIn.Answer.Welcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
@Slow
class PasswordSignInTests {

    private static final AtomicInteger places = new AtomicInteger();

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    People people;

    @Autowired
    Company company;

    @Autowired
    MovedClock clock;

    private record Account(PersonId id, String name) {}

    private Account account() {
        var person = Company.someone("Priya", Company.PASSWORD);
        var id = Company.by(company.administrator, () -> people.add(person, Role.VIEWER, Scope.of(company.planning)));
        return new Account(id, person.signInName());
    }

    /** A source that no attempt came from yet. */
    private static Place elsewhere() {
        return new Place("10.0.0." + places.incrementAndGet(), null);
    }

    private Answer attempt(String name, String password, Place source) {
        return signIn.attempt(name, password, source, null);
    }

    @Test
    void theRightPasswordIsWelcomeAndLeavesAnAct() {
        var account = account();
        assertThat(attempt(" " + account.name.toUpperCase() + " ", Company.PASSWORD, elsewhere()))
                .isInstanceOf(Welcome.class);
        assertThat(company.acts()).contains("SIGNED_IN");
    }

    @Test
    void aWrongPasswordAnUnknownNameAndADeactivatedPersonAreAnsweredAlike() {
        var gone = account();
        Company.by(company.administrator, () -> people.deactivate(gone.id));
        assertThat(List.of(
                        attempt(account().name, "iets heel anders", elsewhere()),
                        attempt("niemand-hier", "iets heel anders", elsewhere()),
                        attempt(gone.name, Company.PASSWORD, elsewhere()),
                        attempt("", Company.PASSWORD, elsewhere()),
                        attempt("x".repeat(5_000), Company.PASSWORD, elsewhere())))
                .allMatch(Refused.class::isInstance);
        assertThat(company.acts()).contains("SIGN_IN_FAILED");
    }

    @Test
    void guessingAtANameFromManyPlacesIsLimitedWhetherItExistsOrNot() {
        for (String name : List.of(account().name, "niemand-daar")) {
            var tried = IntStream.range(0, 3 * Attempts.A_NAME)
                    .filter(n -> attempt(name, "gok nummer " + n, elsewhere()) instanceof Refused)
                    .count();
            assertThat(tried).as(name).isEqualTo(Attempts.A_NAME);
        }
    }

    @Test
    void guessingFromOnePlaceIsLimited() {
        var source = elsewhere();
        var name = account().name;
        var tried = IntStream.range(0, 2 * Attempts.A_NAME)
                .filter(n -> attempt(name, "gok nummer " + n, source) instanceof Refused)
                .count();
        assertThat(tried).isEqualTo(Attempts.A_NAME_AND_SOURCE);
    }

    @Test
    void manyAttemptsAtOncePassNoMoreThanOneAfterTheOther() throws Exception {
        var name = account().name;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 60)
                    .mapToObj(n -> (Callable<Answer>) () -> attempt(name, "gok", elsewhere()))
                    .toList();
            var tried = 0;
            for (var answer : threads.invokeAll(all)) {
                tried += answer.get() instanceof Refused ? 1 : 0;
            }
            assertThat(tried).isEqualTo(Attempts.A_NAME);
        }
    }

    @Test
    void theOwnerGetsInOnAKnownBrowserWhileStrangersGuess() {
        var account = account();
        var device = ((Welcome) attempt(account.name, Company.PASSWORD, elsewhere())).device();
        IntStream.range(0, 2 * Attempts.A_NAME).forEach(n -> attempt(account.name, "gok", elsewhere()));
        assertThat(attempt(account.name, Company.PASSWORD, elsewhere())).isInstanceOf(TooMany.class);
        assertThat(signIn.attempt(account.name, Company.PASSWORD, elsewhere(), device))
                .isInstanceOf(Welcome.class);
    }

    @Test
    void aBrowserKnownToOnePersonHelpsNobodyGuessAnothers() {
        var device = ((Welcome) attempt(account().name, Company.PASSWORD, elsewhere())).device();
        var victim = account();
        IntStream.range(0, Attempts.A_NAME).forEach(n -> attempt(victim.name, "gok", elsewhere()));
        assertThat(signIn.attempt(victim.name, Company.PASSWORD, elsewhere(), device))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void anHourLaterOneMayTryAgain() {
        var account = account();
        IntStream.range(0, 2 * Attempts.A_NAME).forEach(n -> attempt(account.name, "gok", elsewhere()));
        clock.move(Duration.ofMinutes(61));
        assertThat(attempt(account.name, Company.PASSWORD, elsewhere())).isInstanceOf(Welcome.class);
    }
}
