package nl.wedervraag.reading.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.wedervraag.access.TeamId;
import nl.wedervraag.paper.Paper;
import nl.wedervraag.paper.Press;
import nl.wedervraag.positions.Position;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.questions.Theme;
import nl.wedervraag.questions.ThemeId;
import nl.wedervraag.reading.Book;
import nl.wedervraag.reading.Challenge;
import nl.wedervraag.reading.Readable;
import nl.wedervraag.reading.Story;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.ui.Moments;
import nl.wedervraag.shared.ui.PageTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A book as it comes off the press. */
class BookOnPaperTests {

    private static final Instant WHEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HOSTILE = "Q\"}</style><script>alert(1)</script> & 'x' \\ ";

    private static Readable answer(String question, Language language, String html) {
        return new Readable(
                QuestionId.random(),
                1,
                question,
                language,
                html,
                12,
                65,
                "Mirjam Visser",
                WHEN,
                false,
                List.of(story("Het weekend van de verkeerde firmware")),
                List.of(challenge("De import stopt")),
                null,
                LocalDate.parse("2026-12-01"));
    }

    private static Story story(String title) {
        return new Story(
                UUID.randomUUID(),
                Language.NL,
                title,
                "MOMENT",
                "Henk",
                "2026-03",
                "Henk zei nee.\nOp vrijdag.",
                "Niemand levert nog op na donderdag.",
                "Mirjam",
                false,
                "Mirjam Visser",
                WHEN);
    }

    private static Challenge challenge(String title) {
        return new Challenge(
                UUID.randomUUID(),
                Language.NL,
                title,
                "Twee keer per maand.",
                "2025-09",
                "Een waakhond.",
                "De rest.",
                Challenge.Openness.LATE_ROUNDS,
                "Jij beslist.",
                "Mirjam Visser",
                WHEN,
                null,
                false);
    }

    private static Book book(String name, Language language, List<Readable> answers) {
        var position = new Position(PositionId.random(), TeamId.random(), "Netteam", name, language, false);
        return new Book(
                position,
                language,
                List.of(new Book.Chapter(new Theme(new ThemeId(UUID.randomUUID()), "Het werk"), answers)),
                List.of(story("Nog een verhaal")),
                List.of(challenge("Eén tester")));
    }

    private static Paper printed(Book book) {
        var locale = book.language().locale();
        var moments = Moments.usual(locale, Clock.fixed(WHEN, ZoneOffset.UTC));
        try (var rooms = new AnnotationConfigApplicationContext(Press.class)) {
            return Paper.of(
                    rooms.getBean(Press.class).print(new BookOnPaper(book, new PageTexts(locale), moments).xhtml()));
        }
    }

    private static String withoutBreaks(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void holdsEverythingUnfoldedUnderItsHeadings() {
        var paper = printed(
                book(
                        "Backend engineer",
                        Language.NL,
                        List.of(
                                answer(
                                        "Hoe ziet een gewone dag eruit?",
                                        Language.NL,
                                        "<h5 dir=\"auto\">’s Ochtends</h5><p dir=\"auto\">Eén<br>twee &amp; <strong>drie</strong>.</p>"))));
        assertThat(withoutBreaks(paper.text()))
                .contains("Backend engineer · Netteam", "Wat we zeggen als kandidaten vragen", "1 antwoord")
                .contains("zoals vastgesteld op 23 november 2026", "Hoe ziet een gewone dag eruit?", "Eén twee & drie.")
                .contains("Vastgesteld door Mirjam Visser, 23 november 2026", "1:05 om te zeggen")
                .contains("Had vóór 1 december 2026 herzien moeten worden")
                .contains("Henk zei nee. Op vrijdag.", "Vraag ernaar bij Mirjam", "Meer voorbeelden", "Nog een verhaal")
                .contains("Twee keer per maand.", "Een waakhond.", "Jij beslist.", "Meer uitdagingen", "Eén tester");
        assertThat(paper.bookmarks())
                .containsExactly("Het werk", "Hoe ziet een gewone dag eruit?", "Meer voorbeelden", "Meer uitdagingen");
        assertThat(paper.tags()).contains("H1", "H2", "H3", "H4", "P", "Link");
        assertThat(paper.title()).isEqualTo("Wat we zeggen als kandidaten vragen: Backend engineer");
        assertThat(paper.language()).isEqualTo("nl");
        assertThat(paper.fontsOutside()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isInTheLanguageThatWasChosen(Language language) {
        var paper = printed(book("Engineer", language, List.of(answer("Why?", Language.EN, "<p>Because.</p>"))));
        assertThat(paper.language()).isEqualTo(language.code());
        assertThat(withoutBreaks(paper.text()))
                .contains(
                        language == Language.EN
                                ? "What we say when candidates ask"
                                : "Wat we zeggen als kandidaten vragen");
        assertThat(paper.tags().contains("Div:en"))
                .as("told apart where it is the other language")
                .isEqualTo(language == Language.NL);
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        var paper = printed(book(HOSTILE, Language.EN, List.of(answer(HOSTILE, Language.EN, "<p>x</p>"))));
        assertThat(withoutBreaks(paper.text())).contains("Q\"}</style><script>alert(1)</script> & 'x' \\");
        assertThat(paper.bookmarks()).contains(HOSTILE);
        assertThat(paper.pages()).isLessThanOrEqualTo(3);
    }

    @Test
    void numbersThePagesOfALongBook() {
        var long_ = "<p>" + "Een gewone dag begint om acht uur. ".repeat(60) + "</p>";
        var paper = printed(book(
                "Engineer",
                Language.NL,
                java.util.stream.IntStream.range(0, 44)
                        .mapToObj(n -> answer("Vraag " + n + "?", Language.NL, long_))
                        .toList()));
        assertThat(paper.pages()).isGreaterThan(30);
        assertThat(paper.text()).contains("1 / " + paper.pages(), paper.pages() + " / " + paper.pages());
        assertThat(paper.bookmarks()).hasSize(47);
        System.out.printf(
                "%d answers: %d pages, %d tags%n",
                44, paper.pages(), paper.tags().size());
    }
}
