package nl.wedervraag.questions;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Statements;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.BankContent.QuestionInBank;
import nl.wedervraag.questions.BankContent.ThemeInBank;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@WithRooms
@Import(Statements.class)
class BankTests {

    @Autowired
    House house;

    @Autowired
    Bank bank;

    @Autowired
    Questions questions;

    @Autowired
    Positions positions;

    static Map<Language, String> both(String english, String dutch) {
        return Map.of(Language.EN, english, Language.NL, dutch);
    }

    static Guidance good(String good) {
        return new Guidance("", good, "", List.of(), "");
    }

    List<ThemeInBank> themes() {
        return as(house.director, () -> bank.content()).themes();
    }

    ThemeInBank theme(ThemeId id) {
        return themes().stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    ThemeId add(String name) {
        return as(house.director, () -> bank.addTheme(both(name, name + " nl")));
    }

    QuestionId ask(ThemeId theme, String text) {
        return as(
                house.director,
                () -> bank.add(theme, both(text, text + " nl"), Map.of(Language.EN, good("Say when."))));
    }

    @Test
    void themesAndQuestionsStandInTheOrderTheyAreGiven() {
        ThemeId money = add("Money");
        assertThat(themes()).last().matches(last -> last.id().equals(money));
        doAs(house.director, () -> bank.moveTheme(money, 0));
        assertThat(themes()).first().matches(first -> first.name().equals(both("Money", "Money nl")));
        QuestionId one = ask(money, "One?");
        QuestionId two = ask(money, "Two?");
        QuestionId three = ask(money, "Three?");
        doAs(house.director, () -> bank.move(three, 0));
        assertThat(theme(money).questions()).extracting(QuestionInBank::id).containsExactly(three, one, two);
        doAs(house.director, () -> bank.renameTheme(money, both("Pay", "Loon")));
        assertThat(theme(money).name()).containsEntry(Language.NL, "Loon");
    }

    @Test
    void whatIsRetiredIsOfferedNoMoreAndStaysReadableWhereItIsAsked() {
        ThemeId theme = add("Pets");
        QuestionId dogs = ask(theme, "May I bring my dog?");
        PositionId position = as(house.mirjam, () -> positions.open(house.grid, "Keeper", Language.EN, List.of(dogs)));
        doAs(house.director, () -> bank.retire(dogs));
        assertThat(offered()).doesNotContain(dogs);
        assertThat(as(house.vera, () -> positions.questions(position, Language.EN)))
                .extracting(Question::text)
                .containsExactly("May I bring my dog?");
        assertThat(theme(theme).questions()).singleElement().matches(it -> it.retired() && it.askedBy() == 1);
        doAs(house.director, () -> bank.bringBack(dogs));
        assertThat(offered()).contains(dogs);
        doAs(house.director, () -> bank.retireTheme(theme));
        assertThat(offered()).doesNotContain(dogs);
        assertThat(as(house.vera, () -> positions.questions(position, Language.EN)))
                .hasSize(1);
        doAs(house.director, () -> bank.bringBackTheme(theme));
        assertThat(offered()).contains(dogs);
    }

    List<QuestionId> offered() {
        return as(house.vera, () -> questions.all(Language.EN)).stream()
                .map(Question::id)
                .toList();
    }

    @Test
    void saysWhichPositionsAskAQuestion() {
        QuestionId cats = ask(add("Cats"), "May I bring my cat?");
        as(house.mirjam, () -> positions.open(house.grid, "Catcher", Language.EN, List.of(cats)));
        assertThat(as(house.director, () -> bank.uses(cats)))
                .containsExactly(new QuestionUse(QuestionUse.Kind.ASKED, "Catcher", "Grid team", null, null));
    }

    @Test
    void textsThatCannotBeTakenAreRefusedAndNothingChanges() {
        ThemeId theme = add("Plain");
        QuestionId question = ask(theme, "Plain?");
        for (String bad : List.of("", " ", "x".repeat(301), "<b>What?</b>")) {
            assertThatThrownBy(() -> ask(theme, bad)).isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> add(bad)).isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> doAs(house.director, () -> bank.reword(question, both("Fine?", bad), Map.of())))
                    .isInstanceOf(TextRefused.class);
        }
        for (Guidance bad : List.of(
                good("<img src=x>"),
                good("x".repeat(2_001)),
                new Guidance("", "", "", List.of("Fine?", "<b>What?</b>"), ""),
                new Guidance("", "", "", List.of("x".repeat(301)), ""))) {
            assertThatThrownBy(() -> doAs(
                            house.director, () -> bank.reword(question, both("a?", "b?"), Map.of(Language.EN, bad))))
                    .isInstanceOf(TextRefused.class);
        }
        assertThat(theme(theme).questions())
                .singleElement()
                .matches(it -> it.text().containsValue("Plain?"));
        assertThatThrownBy(() -> doAs(house.director, () -> bank.move(QuestionId.random(), 0)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> doAs(house.director, () -> bank.retireTheme(ThemeId.random())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void isReadInTheSameNumberOfStatementsHoweverMuchIsInIt() {
        int before = statements();
        ThemeId theme = add("Many");
        for (int n = 0; n < 20; n++) {
            ask(theme, "Number " + n + "?");
        }
        assertThat(statements()).isEqualTo(before).isLessThanOrEqualTo(3);
    }

    private int statements() {
        return as(house.director, () -> Statements.during(() -> bank.content()));
    }

    @Test
    void nothingGetsLostWhenTwoOrderAndAddAtOnce() throws Exception {
        ThemeId theme = add("Busy");
        var all = List.of(ask(theme, "A?"), ask(theme, "B?"), ask(theme, "C?"), ask(theme, "D?"));
        int themes = themes().size();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 30; round++) {
                var start = new CyclicBarrier(2);
                int step = round;
                var first = threads.submit(() -> {
                    start.await();
                    doAs(house.director, () -> bank.move(all.get(step % 4), step % 3));
                    doAs(house.director, () -> bank.moveTheme(theme, step % 5));
                    return true;
                });
                var second = threads.submit(() -> {
                    start.await();
                    doAs(house.director, () -> bank.move(all.get((step + 1) % 4), 0));
                    return add("More " + step);
                });
                first.get();
                second.get();
            }
        }
        assertThat(theme(theme).questions()).extracting(QuestionInBank::id).hasSameElementsAs(all);
        assertThat(themes()).hasSize(themes + 30).doesNotHaveDuplicates();
    }
}
