package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import nl.wedervraag.access.WeakPassword.Weakness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    private void refuses(String password, Weakness weakness) {
        assertThatThrownBy(() -> passwords.checkedAndHashed(password, "Anna de Vries", "anna.devries"))
                .as(password)
                .isInstanceOfSatisfying(
                        WeakPassword.class, weak -> assertThat(weak.weakness()).isEqualTo(weakness));
    }

    @Test
    void aPassPhraseOf64CharactersOfFourBytesCountsToItsLast() {
        var phrase = "🦊🐢🐝🐙🦉🐌🐳🦔".repeat(8);
        assertThat(phrase.codePointCount(0, phrase.length())).isEqualTo(64);
        var hash = passwords.checkedAndHashed(phrase);
        assertThat(passwords.match(phrase, hash)).isTrue();
        assertThat(passwords.match(phrase.substring(0, phrase.length() - 2) + "🐝", hash))
                .isFalse();
    }

    @Test
    void theSameCharactersTypedOnAnotherDeviceMatch() {
        var composed = "caf\u00e9 bij de sluis";
        var decomposed = "cafe\u0301 bij de sluis";
        assertThat(passwords.match(decomposed, passwords.checkedAndHashed(composed)))
                .isTrue();
    }

    @Test
    void lengthIsCountedInCharactersAndLimitedAtBothEnds() {
        refuses("🦊🐢🐝🐙🦉🐌🐳🦔🦊🐢🐝", Weakness.TOO_SHORT);
        refuses("abcdefghij klm".repeat(20), Weakness.TOO_LONG);
        assertThat(passwords.checkedAndHashed("abcdefghij klmnop".repeat(15))).startsWith("$argon2id$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc",
                "password1234",
                "Password1234!",
                "passwordpassword",
                "aaaaaaaaaaaaaa",
                "123456789012",
                "121212121212",
                "!!!!Dragon2026!!!!",
                "qwertyqwerty123",
                "147258147258147258"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        refuses(password, Weakness.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mijn naam is Anna", "xxVRIES1234kl9", "anna.devries-7-maart"})
    void onesOwnNameIsRefused(String password) {
        refuses(password, Weakness.CONTAINS_NAME);
    }

    @Test
    void theListHoldsTheThreeThousandMostCommonAndMore() {
        assertThat(CommonPasswords.load().words()).hasSizeGreaterThan(3_000);
    }

    @Test
    void nothingMatchesNoHash() {
        assertThat(passwords.match("nobody's password", null)).isFalse();
    }

    @Test
    void noHashTakesAsLongAsOne() {
        var hash = passwords.checkedAndHashed(Company.PASSWORD);
        time(hash, 5);
        var known = time(hash, 15);
        var unknown = time(null, 15);
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
        assertThat(Duration.ofNanos(known)).isGreaterThan(Duration.ofMillis(10));
    }

    /** The median of some comparisons, in nanoseconds. */
    private long time(@Nullable String hash, int times) {
        var taken = new long[times];
        for (int n = 0; n < times; n++) {
            var from = System.nanoTime();
            passwords.match("een ander wachtwoord", hash);
            taken[n] = System.nanoTime() - from;
        }
        Arrays.sort(taken);
        return taken[times / 2];
    }
}
