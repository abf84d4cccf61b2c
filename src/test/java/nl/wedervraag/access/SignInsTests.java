package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import nl.wedervraag.Slow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
@Slow
class SignInsTests {

    @Autowired
    SignIns signIns;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    Company company;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    private PersonId person() {
        return company.hire(Role.EDITOR, Scope.of(company.planning));
    }

    private SignedIn find(Token token) {
        return signIns.find(token).orElseThrow().person();
    }

    @Test
    void theTokenFindsItsPersonAndNoOtherDoes() {
        var person = person();
        var token = signIns.start(person, Place.UNKNOWN);
        assertThat(find(token).id()).isEqualTo(person);
        assertThat(signIns.find(Token.random())).isEmpty();
    }

    @Test
    void theDatabaseHoldsNoToken() {
        var token = signIns.start(person(), Place.UNKNOWN);
        assertThat(jdbc.sql("select count(*) from sign_in s where s::text like :token or s.token_hash = :bytes")
                        .param("token", "%" + token.value() + "%")
                        .param("bytes", token.value().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from sign_in where token_hash = decode(:hash, 'hex')")
                        .param("hash", HexFormat.of().formatHex(token.hash()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoDoesNothingForTwelveHoursIsSignedOut() {
        var token = signIns.start(person(), Place.UNKNOWN);
        clock.move(SignIns.IDLE.minusMinutes(1));
        assertThat(signIns.find(token)).isPresent();
        clock.move(Duration.ofMinutes(1));
        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void lookingIsNotUsingButClicksAndKeysAre() {
        var token = signIns.start(person(), Place.UNKNOWN);
        for (int hour = 0; hour < 11; hour++) {
            clock.move(Duration.ofHours(1));
            signIns.find(token);
        }
        signIns.used(find(token).signIn());
        clock.move(Duration.ofHours(11));
        assertThat(signIns.find(token)).isPresent();
        clock.move(Duration.ofHours(1));
        signIns.used(new SignInId(idOf(token)));
        assertThat(signIns.find(token)).as("it was over and stays so").isEmpty();
    }

    private java.util.UUID idOf(Token token) {
        return jdbc.sql("select id from sign_in where token_hash = :hash")
                .param("hash", token.hash())
                .query(java.util.UUID.class)
                .single();
    }

    @Test
    void nobodyStaysSignedInLongerThanThirtyDays() {
        var token = signIns.start(person(), Place.UNKNOWN);
        var until = clock.instant().plus(SignIns.LONGEST);
        while (clock.instant().isBefore(until.minus(Duration.ofHours(6)))) {
            signIns.used(find(token).signIn());
            clock.move(Duration.ofHours(6));
        }
        signIns.used(find(token).signIn());
        clock.move(Duration.ofHours(6));
        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void aSignInUnderAWrongClockDoesNotLiveUntilThen() {
        var before = signIns.start(person(), Place.UNKNOWN);
        clock.move(Duration.ofDays(3650));
        var wrong = signIns.start(person(), Place.UNKNOWN);
        assertThat(signIns.find(before)).isEmpty();
        assertThat(signIns.find(wrong)).isPresent();
        clock.move(Duration.ofDays(-3650));
        assertThat(signIns.find(wrong)).isEmpty();
        assertThat(signIns.find(before)).isPresent();
        clock.move(Duration.ofHours(-1));
        assertThat(signIns.find(before)).as("an hour back signs nobody out").isPresent();
    }

    @Test
    void signingOutEndsThisSignInAndNoOther() {
        var person = person();
        var here = signIns.start(person, Place.UNKNOWN);
        var there = signIns.start(person, Place.UNKNOWN);
        signIns.signOut(find(here));
        assertThat(signIns.find(here)).isEmpty();
        assertThat(signIns.find(there)).isPresent();
        assertThat(company.acts()).contains("SIGNED_OUT");
    }

    @Test
    void deactivatingEndsEverySignIn() {
        var person = person();
        var token = signIns.start(person, Place.UNKNOWN);
        Company.by(company.administrator, () -> people.deactivate(person));
        assertThat(signIns.find(token)).isEmpty();
        assertThat(jdbc.sql("select count(*) from change where topic = 'sign_in_ended'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aRiseOfRoleAsksForANewTokenAndTheOldOneSoonEnds() {
        var person = person();
        var old = signIns.start(person, Place.UNKNOWN);
        assertThat(signIns.find(old).orElseThrow().renew()).isFalse();
        Company.by(company.administrator, () -> memberships.give(person, Role.LEAD, Scope.of(company.planning)));
        assertThat(signIns.find(old).orElseThrow().renew()).isTrue();

        var fresh = signIns.renewed(find(old).signIn(), old).orElseThrow();
        assertThat(signIns.renewed(find(old).signIn(), old))
                .as("a second request")
                .isEmpty();
        assertThat(signIns.find(fresh).orElseThrow().renew()).isFalse();
        assertThat(signIns.find(old)).as("a request under way").isPresent();
        clock.move(Duration.ofSeconds(31));
        assertThat(signIns.find(old)).isEmpty();
        assertThat(signIns.find(fresh)).isPresent();
    }
}
