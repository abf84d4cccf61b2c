package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import nl.wedervraag.Slow;
import nl.wedervraag.Timed;
import nl.wedervraag.access.WeakPassword.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Slow
class PasswordsTests {

    private static final int TURNS = 15;

    private final Passwords passwords = new Passwords();

    private void refuses(String password, Weakness weakness) {
        assertThatThrownBy(() ->
                        passwords.checkedAndHashed(password, "Oostermark Netten", "Anna van Vries", "anna.vanvries"))
                .as(password)
                .isInstanceOfSatisfying(
                        WeakPassword.class, weak -> assertThat(weak.weakness()).isEqualTo(weakness));
    }

    @Test
    void aPassPhraseOf64CharactersOfFourBytesCountsToItsLast() {
        var phrase = "🦊🐢🐝🐙🦉🐌🐳🦔".repeat(8);
        assertThat(phrase.codePointCount(0, phrase.length())).isEqualTo(64);
        var hash = passwords.checkedAndHashed(phrase, "");
        assertThat(passwords.match(phrase, hash)).isTrue();
        assertThat(passwords.match(phrase.substring(0, phrase.length() - 2) + "🐝", hash))
                .isFalse();
    }

    @Test
    void theSameCharactersTypedOnAnotherDeviceMatch() {
        var composed = "caf\u00e9 bij de sluis";
        var decomposed = "cafe\u0301 bij de sluis";
        assertThat(passwords.match(decomposed, passwords.checkedAndHashed(composed, "")))
                .isTrue();
    }

    /** As OWASP advises; other tests hash with less. */
    @Test
    void aHashTakesNineteenMebibytesTwice() {
        assertThat(passwords.checkedAndHashed(Company.PASSWORD, "")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void lengthIsCountedInCharactersAndLimitedAtBothEnds() {
        refuses("🦊🐢🐝🐙🦉🐌🐳🦔🦊🐢🐝", Weakness.TOO_SHORT);
        refuses("abcdefghij klm".repeat(20), Weakness.TOO_LONG);
        assertThat(passwords.checkedAndHashed("abcdefghij klmnop".repeat(15), ""))
                .startsWith("$argon2id$");
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
                "147258147258147258",
                // Keys beside each other, counting, the alphabet.
                "qwertyuiopas",
                "asdfghjkl;'1",
                "abcdefghijkl",
                "abc123def456",
                "q1w2e3r4t5y6u7",
                "aabbccddeeffgg",
                "poiuytrewq0987",
                "1qaz!2wsx!3edc",
                // The same again, the last time cut off.
                "x7!x7!x7!x7!",
                "welkomwelkomwel",
                "dragon-dragon-",
                // Signs for letters, and two at once.
                "P@ssw0rd1234",
                "W3lk0m2026!!!!",
                "SunshineDragon1",
                "dragon_monkey_99",
                // What everybody knows by heart.
                "correct horse battery staple",
                "CorrectHorseBatteryStaple1",
                "To be or not to be!",
                "Dit is mijn wachtwoord",
                "Zie ginds komt de stoomboot"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        refuses(password, Weakness.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grutto in het natte gras",
                "spreeuwen boven het veen",
                "een ander wachtwoord",
                "vandaag regent het weer",
                "Kp7#vtQ2m!xz",
                "739184620573",
                "lantern-otter-quilt",
                "ijsvogel9trapgevel",
                "the oostelijke markt"
            })
    void whatNobodyGuessesIsTaken(String password) {
        assertThat(passwords.checkedAndHashed(password, "Oostermark Netten", "Anna van Vries", "anna.vanvries"))
                .startsWith("$argon2id$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oostermark boven alles", "Werken@Oostermark7", "netten en kabels 4"})
    void theOrganisationsNameIsRefused(String password) {
        refuses(password, Weakness.CONTAINS_ORGANISATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mijn naam is Anna", "xxVRIES1234kl9", "anna.vanvries-7-maart"})
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

    /** In turns, so that whatever else the machine does slows both. */
    @Test
    void noHashTakesAsLongAsOne() {
        var hash = passwords.checkedAndHashed(Company.PASSWORD, "");
        var known = new double[TURNS];
        var unknown = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            known[turn] = Timed.millis(() -> passwords.match("een ander wachtwoord", hash));
            unknown[turn] = Timed.millis(() -> passwords.match("een ander wachtwoord", null));
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        assertThat(unknown[TURNS / 2] / known[TURNS / 2]).isBetween(0.5, 2.0);
        assertThat(known[TURNS / 2]).isGreaterThan(10);
    }
}
