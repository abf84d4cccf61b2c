package nl.wedervraag.positions;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.wedervraag.access.Person;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.Statements;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.questions.Question;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@WithRooms
@Import(Statements.class)
class ArrangingTests {

    @Autowired
    House house;

    @Autowired
    Positions positions;

    @Autowired
    PositionQuestions questions;

    @Autowired
    Panels panels;

    @Autowired
    JdbcClient jdbc;

    PositionId position;
    List<QuestionId> all;
    String called;

    @BeforeEach
    void openAPosition() {
        jdbc.sql("""
                        update question q set theme = (select id from theme order by place limit 1), place = o.at
                        from (select i.id, row_number() over (order by t.place, i.place) as at
                              from question i join theme t on t.id = i.theme) o
                        where o.id = q.id
                        """).update();
        all = house.allQuestions();
        called = house.fresh("Data  engineer");
        position = as(house.mirjam, () -> positions.open(house.grid, " " + called + " ", Language.EN, all));
    }

    List<QuestionId> asked(PositionId of) {
        return as(house.vera, () -> positions.questions(of, Language.EN)).stream()
                .map(Question::id)
                .toList();
    }

    @Test
    void movesOneQuestionAndKeepsTheOthersInTheirOrder() {
        assertThat(as(house.vera, () -> positions.get(position)).name()).isEqualTo(called.replace("  ", " "));
        doAs(house.mirjam, () -> questions.move(position, all.get(4), 1));
        assertThat(asked(position))
                .startsWith(all.get(0), all.get(4), all.get(1), all.get(2), all.get(3), all.get(5))
                .hasSameElementsAs(all);
        doAs(house.mirjam, () -> questions.move(position, all.get(0), 999));
        assertThat(asked(position)).endsWith(all.get(0)).hasSameElementsAs(all);
        assertThatThrownBy(() -> doAs(house.mirjam, () -> questions.move(position, QuestionId.random(), 0)))
                .isInstanceOf(NotAllowed.class);
    }

    /** The board and the book show them by theme: an order across themes would be seen nowhere. */
    @Test
    void questionsOfAnotherThemeStandApartAndStayWhereTheyAre() {
        List<QuestionId> others = List.of(all.get(1), all.get(3), all.get(6));
        jdbc.sql(
                        "update question set theme = (select id from theme order by place offset 1 limit 1) where id = any (?)")
                .param(others.stream().map(QuestionId::value).toArray(UUID[]::new))
                .update();
        List<QuestionId> first =
                all.stream().filter(question -> !others.contains(question)).toList();
        assertThat(asked(position))
                .startsWith(first.toArray(QuestionId[]::new))
                .endsWith(others.toArray(QuestionId[]::new));
        doAs(house.mirjam, () -> questions.move(position, others.get(2), 1));
        assertThat(asked(position))
                .startsWith(first.toArray(QuestionId[]::new))
                .endsWith(others.get(0), others.get(2), others.get(1));
        doAs(house.mirjam, () -> questions.move(position, first.get(0), 999));
        assertThat(asked(position).get(first.size() - 1)).isEqualTo(first.get(0));
    }

    @Test
    void aHiddenQuestionIsOfferedAgainAndComesBackAtTheEnd() {
        QuestionId hidden = all.get(2);
        doAs(house.mirjam, () -> questions.hide(position, hidden));
        assertThat(asked(position)).doesNotContain(hidden).hasSize(all.size() - 1);
        assertThat(as(house.mirjam, () -> questions.offered(position, Language.EN)))
                .singleElement()
                .matches(offered -> offered.hidden() && offered.question().id().equals(hidden));
        doAs(house.mirjam, () -> questions.ask(position, List.of(hidden, all.get(0))));
        assertThat(asked(position)).endsWith(hidden).hasSameSizeAs(all);
        assertThat(as(house.mirjam, () -> questions.offered(position, Language.EN)))
                .isEmpty();
        assertThatThrownBy(() -> doAs(house.mirjam, () -> questions.hide(position, QuestionId.random())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aCopyAsksTheSameInTheSameOrderWithTheSamePanel() {
        doAs(house.mirjam, () -> {
            questions.move(position, all.get(3), 0);
            questions.hide(position, all.get(5));
            panels.add(position, house.vera);
        });
        PositionId copy = as(house.mirjam, () -> positions.copy(position, house.fresh("Data engineer"), true));
        assertThat(asked(copy)).isEqualTo(asked(position)).hasSize(all.size() - 1);
        assertThat(as(house.mirjam, () -> questions.offered(copy, Language.EN)))
                .extracting(PositionQuestions.Offered::hidden)
                .containsExactly(true);
        assertThat(as(house.vera, () -> panels.of(copy))).extracting(Person::id).containsExactly(house.vera);
    }

    @Test
    void positionsOfATeamStandInTheOrderTheyAreGiven() {
        PositionId second =
                as(house.mirjam, () -> positions.open(house.grid, house.fresh("Tester"), Language.NL, List.of()));
        doAs(house.mirjam, () -> positions.move(second, 0));
        assertThat(as(house.vera, () -> positions.visibleTo()))
                .first()
                .matches(first -> first.id().equals(second));
        String testing = house.fresh("Test engineer");
        doAs(house.mirjam, () -> {
            positions.rename(second, testing);
            positions.speak(second, Language.EN);
        });
        assertThat(as(house.vera, () -> positions.get(second)))
                .matches(renamed -> renamed.name().equals(testing) && renamed.language() == Language.EN);
    }

    @Test
    void namesThatCannotBeTakenAreRefusedAndNothingChanges() {
        for (String bad : List.of("", "   ", "x".repeat(121), "<b>Engineer</b>")) {
            assertThatThrownBy(() -> doAs(house.mirjam, () -> positions.rename(position, bad)))
                    .isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> doAs(house.mirjam, () -> positions.copy(position, bad, true)))
                    .isInstanceOf(TextRefused.class);
            assertThatThrownBy(() -> doAs(house.mirjam, () -> positions.open(house.grid, bad, Language.EN, List.of())))
                    .isInstanceOf(TextRefused.class);
        }
        assertThat(as(house.vera, () -> positions.get(position)).name()).isEqualTo(called.replace("  ", " "));
    }

    @Test
    void twoOpenPositionsOfATeamAreNotCalledTheSame() {
        for (Runnable again : List.<Runnable>of(
                () -> positions.open(house.grid, called.toLowerCase(Locale.ROOT), Language.EN, List.of()),
                () -> positions.copy(position, called, false))) {
            assertThatThrownBy(() -> doAs(house.mirjam, again::run))
                    .isInstanceOfSatisfying(
                            TextRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(TextRefused.Reason.TAKEN));
        }
        doAs(house.mirjam, () -> positions.rename(position, called.toUpperCase(Locale.ROOT)));
        PositionId other =
                as(house.mirjam, () -> positions.open(house.grid, house.fresh("Tester"), Language.EN, List.of()));
        assertThatThrownBy(() -> doAs(house.mirjam, () -> positions.rename(other, called)))
                .isInstanceOf(TextRefused.class);

        doAs(house.mirjam, () -> positions.close(position));
        doAs(house.mirjam, () -> positions.rename(other, called));
        assertThatThrownBy(() -> doAs(house.mirjam, () -> positions.reopen(position)))
                .isInstanceOf(TextRefused.class);
        assertThat(as(house.mirjam, () -> positions.get(position)).closed()).isTrue();
        doAs(house.mirjam, () -> {
            positions.rename(other, house.fresh("Tester"));
            positions.reopen(position);
        });
        assertThat(as(house.mirjam, () -> positions.get(position)).closed()).isFalse();
    }

    @Test
    void whatAPositionAsksFromNowOnAndNoMoreIsLogged() {
        doAs(house.mirjam, () -> {
            questions.hide(position, all.get(2));
            questions.ask(position, List.of(all.get(0), all.get(2)));
        });
        assertThat(jdbc.sql(
                                "select act || ' ' || object from audit_act where act like 'QUESTION%' and details::text like ?"
                                        + " order by seq")
                        .param("%" + position.value() + "%")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "QUESTION_HIDDEN " + all.get(2).value(),
                        "QUESTION_ASKED " + all.get(2).value());
    }

    @Test
    void whoeverLosesTheRightIsNoLongerOnThePanel() {
        PersonId passing =
                house.person("Pia", nl.wedervraag.access.Scope.of(house.grid), nl.wedervraag.access.Role.VIEWER);
        doAs(house.mirjam, () -> {
            panels.add(position, passing);
            panels.add(position, house.anna);
            panels.add(position, house.anna);
        });
        assertThat(as(house.vera, () -> panels.of(position)))
                .extracting(Person::name)
                .containsExactly("Anna", "Pia");
        assertThat(as(house.mirjam, () -> panels.candidates(position)))
                .extracting(Person::id)
                .doesNotContain(house.anna, house.otherViewer, house.gone)
                .contains(house.bas);
        house.takeRoles(passing);
        assertThat(as(house.vera, () -> panels.of(position)))
                .extracting(Person::name)
                .containsExactly("Anna");
        doAs(house.mirjam, () -> panels.remove(position, house.anna));
        assertThat(as(house.vera, () -> panels.of(position))).isEmpty();
        assertThatThrownBy(() -> doAs(house.mirjam, () -> panels.add(position, house.otherViewer)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void listsTakeOneStatementHoweverLongTheyAre() {
        for (int n = 0; n < 5; n++) {
            as(house.mirjam, () -> positions.open(house.grid, house.fresh("One more"), Language.EN, all));
        }
        assertThat(as(house.mirjam, () -> Statements.during(() -> positions.managed())))
                .isOne();
        assertThat(as(house.mirjam, () -> Statements.during(() -> panels.candidates(position))))
                .isLessThanOrEqualTo(3);
        assertThat(as(house.mirjam, () -> Statements.during(() -> questions.offered(position, Language.EN))))
                .isLessThanOrEqualTo(6);
    }

    /** Two leads move, hide and add in the same position at the same moments. */
    @Test
    void nothingGetsLostWhenTwoOrderAtOnce() throws Exception {
        var random = new Random(20261123);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 60; round++) {
                var start = new CyclicBarrier(2);
                var first = threads.submit(together(start, house.mirjam, random.nextInt(9), random.nextInt(9)));
                var second = threads.submit(together(start, house.lena, random.nextInt(9), random.nextInt(9)));
                first.get();
                second.get();
                assertThat(asked(position)).hasSameElementsAs(all).doesNotHaveDuplicates();
            }
        }
        assertThat(jdbc.sql("select count(distinct place) from position_question where position = ?")
                        .param(position.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(all.size());
    }

    private Callable<Boolean> together(CyclicBarrier start, PersonId who, int which, int to) {
        return () -> {
            start.await();
            doAs(who, () -> questions.move(position, all.get(which), to));
            var again = new ArrayList<>(all);
            doAs(who, () -> questions.ask(position, again));
            return true;
        };
    }
}
