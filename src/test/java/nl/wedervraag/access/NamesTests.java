package nl.wedervraag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.wedervraag.access.NameRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    private static Reason refusal(Runnable name) {
        try {
            name.run();
        } catch (NameRefused refused) {
            return refused.reason();
        }
        throw new AssertionError("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bo",
                "O’Neill-van ’t Hek",
                "Zoë Çelik",
                "Søren Ångström",
                "Nguyễn Thị Ánh",
                "Мария Иванова",
                "Ελένη",
                "李小龙",
                "李 Bruce",
                "Jean-Luc Picard 2",
                "<b>Anna</b>",
                "Müller"
            })
    void realNamesAreTaken(String name) {
        assertThat(Names.name(name)).isEqualTo(name);
    }

    @Test
    void accentsAreKeptInOneSpellingAndSpacesAsOne() {
        assertThat(Names.name("  Zoe\u0308   de\u00a0\u00a0Vries ")).isEqualTo("Zoë de Vries");
        assertThat(Names.signInName(" Zoe\u0308.De.Vries ")).isEqualTo("zoë.de.vries");
        assertThat(Names.signInName("ａｎｎａ")).isEqualTo("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u2003", "---", "123"})
    void aNameHasALetter(String name) {
        assertThat(refusal(() -> Names.name(name))).isEqualTo(Reason.NAME_EMPTY);
    }

    @Test
    void aNameHasAHundredCharactersAtMost() {
        assertThat(Names.name("n".repeat(100))).hasSize(100);
        assertThat(refusal(() -> Names.name("n".repeat(101)))).isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(refusal(() -> Names.name("n".repeat(2_000_000)))).isEqualTo(Reason.NAME_TOO_LONG);
        assertThat(refusal(() -> Names.signInName("n".repeat(101)))).isEqualTo(Reason.SIGN_IN_NAME_CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An\u200bna",
                "An\u00adna",
                "Anna\u202e",
                "\u2066Anna\u2069",
                "Anna\u0000",
                "Anna\ufe0f",
                "Anna\u3164",
                "An\u115fna",
                "Anna\udb40\udc41",
                "Anna\ue000",
                "A\u0300\u0301\u0302\u0303nna"
            })
    void whatNobodySeesIsRefused(String name) {
        assertThat(refusal(() -> Names.name(name))).isEqualTo(Reason.NAME_INVISIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Аnna", "Mirjam Vіsser", "Αnna", "Аня Veenstra", "Ꭺnna"})
    void alphabetsThatLookAlikeAreNotMixed(String name) {
        assertThat(refusal(() -> Names.name(name))).isEqualTo(Reason.NAME_MIXED);
        assertThat(refusal(() -> Names.signInName(name.replace(' ', '.')))).isEqualTo(Reason.SIGN_IN_NAME_MIXED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "an na", "anna\u200b", "anna<b>", "anna/", "\u202eanna", "anna:x", "an\u0000na"})
    void aSignInNameHasLettersDigitsAndFewSigns(String name) {
        assertThat(refusal(() -> Names.signInName(name))).isEqualTo(Reason.SIGN_IN_NAME_CHARACTERS);
    }

    @Test
    void namesThatLookTheSameHaveTheSameLikeness() {
        Map.of(
                        "mirjam", List.of("MIRJAM", "mírjäm", "mlrjam", "m1rjam", "mir.jam"),
                        "anna", List.of("Anna", "аnnа", "ɑnna", "ánna"),
                        "cop", List.of("сор", "ϲορ"),
                        "modern", List.of("modem", "rnodern"),
                        "zoe", List.of("zoë", "z0e", "Ζοε"))
                .forEach((name, others) -> others.forEach(
                        other -> assertThat(Likeness.of(other)).as(other).isEqualTo(Likeness.of(name))));
    }

    @Test
    void otherNamesHaveAnotherLikeness() {
        var names =
                List.of("anna", "hanna", "anne", "bas", "bo", "mirjam", "tom", "tim", "priya", "jan", "john", "李小龙");
        assertThat(names.stream().map(Likeness::of)).doesNotHaveDuplicates();
    }

    @Test
    void somebodyWhoIsFoundedKeepsToTheSameRules() {
        assertThatThrownBy(() -> new NewPerson("An\u200bna", "anna", null, nl.wedervraag.shared.Language.EN))
                .isInstanceOf(NameRefused.class);
    }
}
