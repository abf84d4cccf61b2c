package nl.wedervraag.questions;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Whether the bank is recognised in what somebody types, by questions that were labelled by hand. */
@DatabaseTest
@WithRooms
class ResemblancesTests {

    @Autowired
    House house;

    @Autowired
    Questions questions;

    @Autowired
    Bank bank;

    @Autowired
    Resemblances resemblances;

    private final Map<QuestionId, String> keys = new HashMap<>();

    private record Labelled(String key, String typed) {}

    @BeforeEach
    void readTheKeys() {
        as(house.vera, () -> questions.all(Language.EN)).forEach(question -> keys.put(question.id(), question.key()));
    }

    private static List<Labelled> labelled(Language language) throws IOException {
        var file = new ClassPathResource("resembling-%s.txt".formatted(language.code()), ResemblancesTests.class);
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(": ", 2))
                .map(parts -> new Labelled(parts[0], parts[1]))
                .toList();
    }

    private List<String> found(Language language, String typed) {
        return as(house.director, () -> resemblances.of(language, typed, null)).stream()
                .map(one -> keys.getOrDefault(one.question(), "new"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void recognisesWhatTheBankAsksAlreadyAndLeavesTheRestAlone(Language language) throws IOException {
        var known = labelled(language).stream()
                .filter(one -> !one.key().equals("-"))
                .toList();
        var missed = known.stream()
                .filter(one -> !found(language, one.typed()).contains(one.key()))
                .toList();
        var unknown =
                labelled(language).stream().filter(one -> one.key().equals("-")).toList();
        var bothered = unknown.stream()
                .filter(one -> !found(language, one.typed()).isEmpty())
                .toList();
        assertThat(missed).as("missed").hasSizeLessThanOrEqualTo(known.size() / 10);
        assertThat(bothered).as("bothered").hasSizeLessThanOrEqualTo(unknown.size() / 10);
    }

    @Test
    void saysByWhichWordsAndWhetherItIsRetired() {
        var typed = "May I speak with my predecessor?";
        var one = as(house.director, () -> resemblances.of(Language.EN, typed, null))
                .getFirst();
        assertThat(one.text()).isEqualTo("Why did the last person in this position leave?");
        assertThat(one.said()).isEqualTo("Could I have a word with my predecessor?");
        assertThat(one.theme().name()).isEqualTo("Team and leadership");
        assertThat(one.retired()).isFalse();
        doAs(house.director, () -> bank.retire(one.question()));
        assertThat(as(house.director, () -> resemblances.of(Language.EN, typed, null))
                        .getFirst()
                        .retired())
                .isTrue();
        doAs(house.director, () -> {
            bank.bringBack(one.question());
            bank.retireTheme(one.theme().id());
        });
        assertThat(as(house.director, () -> resemblances.of(Language.EN, typed, null))
                        .getFirst()
                        .retired())
                .isTrue();
        doAs(house.director, () -> bank.bringBackTheme(one.theme().id()));
        assertThat(as(house.director, () -> resemblances.of(Language.EN, typed, one.question())))
                .isEmpty();
    }

    @Test
    void hasNothingToSayAboutWordsThatEverythingHas() {
        for (String typed :
                List.of("", "   ", "?", "What is it?", "Who are you and why?", "'; drop table question; --")) {
            assertThat(found(Language.EN, typed)).isEmpty();
        }
        assertThat(found(Language.EN, "x ".repeat(200_000))).isEmpty();
    }
}
