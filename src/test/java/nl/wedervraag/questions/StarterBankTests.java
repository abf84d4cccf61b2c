package nl.wedervraag.questions;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@WithRooms
class StarterBankTests {

    @Autowired
    House house;

    @Autowired
    Questions questions;

    @Autowired
    Positions positions;

    @Autowired
    StarterBank starter;

    @Test
    void holdsSixtyQuestionsInEveryLanguageWithAllThatIsBehindThem() {
        for (Language language : Language.values()) {
            List<Question> bank = as(house.vera, () -> questions.all(language));
            assertThat(bank).hasSize(60).allSatisfy(question -> {
                assertThat(question.text()).endsWith("?");
                Guidance guidance = as(house.vera, () -> questions.guidance(question.id(), language));
                assertThat(guidance.parts()).containsOnlyKeys("why", "good", "avoid", "belongs", "phrasings");
                assertThat(guidance.phrasings()).hasSizeGreaterThanOrEqualTo(2).allMatch(other -> !other.isBlank());
            });
            assertThat(as(house.vera, () -> questions.themes(language)))
                    .containsAll(bank.stream().map(Question::theme).toList());
        }
    }

    @Test
    void aNewPositionBeginsWithTheTenCommonOnesInTheOrderOfTheBank() {
        assertThat(as(house.vera, () -> questions.toStartWith(Language.NL)))
                .extracting(Question::key)
                .containsExactly(
                        "best-part",
                        "typical-day",
                        "why-it-matters",
                        "closest-colleagues",
                        "managers-style",
                        "current-challenges",
                        "first-ninety-days",
                        "onboarding",
                        "measuring-success",
                        "next-steps");
    }

    @Test
    void isFilledOnce() {
        List<Question> before = as(house.vera, () -> questions.all(Language.EN));
        starter.prepare();
        assertThat(as(house.vera, () -> questions.all(Language.EN))).isEqualTo(before);
    }

    @Test
    void positionHasItsQuestionsInAnOrderOfItsOwn() {
        List<Question> all = as(house.vera, () -> questions.all(Language.EN));
        List<QuestionId> order = all.reversed().stream()
                .filter(question -> question.theme().equals(all.getLast().theme()))
                .map(Question::id)
                .toList();
        PositionId position =
                as(house.mirjam, () -> positions.open(house.grid, house.fresh("Tester"), Language.NL, order));
        assertThat(as(house.vera, () -> positions.questions(position, Language.NL)))
                .extracting(Question::id)
                .isEqualTo(order);
        assertThatThrownBy(() -> doAs(
                        house.mirjam,
                        () -> positions.open(
                                house.grid,
                                house.fresh("Tester"),
                                Language.NL,
                                java.util.Collections.nCopies(2_001, order.getFirst()))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
