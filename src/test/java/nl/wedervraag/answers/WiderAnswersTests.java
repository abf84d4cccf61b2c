package nl.wedervraag.answers;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.positions.PositionId;
import nl.wedervraag.positions.Positions;
import nl.wedervraag.questions.Bank;
import nl.wedervraag.questions.QuestionId;
import nl.wedervraag.reading.Reading;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A position inherits, writes its own, keeps it beside a wider answer that changes, takes that over, and inherits again. */
@DatabaseTest
@WithRooms
class WiderAnswersTests {

    @Autowired
    House house;

    @Autowired
    Hand hand;

    @Autowired
    Approver approver;

    @Autowired
    Bank bank;

    @Autowired
    Positions positions;

    @Autowired
    Answers answers;

    @Autowired
    History history;

    @Autowired
    Reviews reviews;

    @Autowired
    WiderAnswers widerAnswers;

    @Autowired
    OtherLanguages otherLanguages;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    QuestionId question;
    PositionId position;
    WordingId company;

    @BeforeEach
    void theCompanyAnswers() {
        String text = "What of " + UUID.randomUUID() + "?";
        var theme = as(house.director, () -> bank.addTheme(FreshnessTests.both("Theme " + text)));
        question = as(house.director, () -> bank.add(theme, FreshnessTests.both(text), Map.of()));
        position = as(
                house.mirjam,
                () -> positions.open(house.grid, house.fresh("Engineer"), Language.EN, List.of(question)));
        company = as(house.writer, () -> answers.start(position, question, Reach.COMPANY, Language.EN));
        approve(company, "The company says one thing.");
    }

    void approve(WordingId wording, String text) {
        hand.write(house.writer, wording, text);
        approver.approve(wording, house.writer, house.director);
    }

    AnswerPage page() {
        return as(house.mirjam, () -> answers.page(position, question, Language.EN, Reach.POSITION));
    }

    Wider wider() {
        return Objects.requireNonNull(page().wider());
    }

    String text(List<TextPart> parts) {
        return String.join("", parts.stream().map(TextPart::html).toList());
    }

    WordingId own(String text) {
        WordingId own = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        approve(own, text);
        return own;
    }

    String read() {
        return as(house.vera, () -> reading.answer(position, question, Language.EN))
                .orElseThrow()
                .html();
    }

    DraftPage draft() {
        return Objects.requireNonNull(page().draft());
    }

    @Test
    void showsWhatIsInheritedAndFromWhere() {
        assertThat(page().draft()).isNull();
        assertThat(wider().reach()).isEqualTo(Reach.COMPANY);
        assertThat(wider().changed()).isFalse();
        assertThat(text(wider().text())).isEqualTo("<p dir=\"auto\">The company says one thing.</p>");
        hand.write(house.writer, company, "Secret draft. ");
        assertThat(text(wider().text())).as("its draft is another matter").doesNotContain("Secret");
        WordingId team = as(house.anna, () -> answers.start(position, question, Reach.TEAM, Language.EN));
        assertThat(wider().reach()).as("only what is live").isEqualTo(Reach.COMPANY);
        approve(team, "The team says another.");
        assertThat(wider().reach()).isEqualTo(Reach.TEAM);
    }

    @Test
    void beginsWithTheWiderText() {
        WordingId own = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        doAs(house.anna, () -> widerAnswers.take(own));
        assertThat(Text.of(hand.draft(own).json()).document().toString()).contains("The company says one thing.");
        assertThatThrownBy(() -> doAs(house.anna, () -> widerAnswers.take(own)))
                .isInstanceOf(Refused.class)
                .hasMessage("NOTHING_NEW");
        ReviewId review = approver.ask(own, house.bas);
        assertThat(as(house.anna, () -> reviews.view(review)).missing())
                .as("whoever took it over has written it")
                .isNotEmpty();
    }

    @Test
    void isDueWhenTheWiderAnswerIsApprovedAnewUntilALeadKeepsIt() {
        WordingId own = own("We say it our way.");
        assertThat(wider().changed()).isFalse();
        approve(company, "Since May: ");
        assertThat(draft().dueReasons()).containsExactly(DueReason.WIDER_ANSWER);
        assertThat(wider().changed()).isTrue();
        assertThat(text(wider().text())).contains("<ins>Since May: </ins>").contains("The company says one thing.");
        RevisionId seen = wider().revision();
        assertThatThrownBy(() -> doAs(house.anna, () -> widerAnswers.keep(own, seen)))
                .isInstanceOf(NotAllowed.class);
        doAs(house.mirjam, () -> widerAnswers.keep(own, seen));
        assertThat(draft().dueReasons()).isEmpty();
        assertThat(draft().status().marks()).containsExactly(Mark.APPROVED);
        assertThat(wider().changed()).isFalse();
        assertThat(Objects.requireNonNull(wider().kept()).by()).isEqualTo("Mirjam");
        approve(company, "Since June. ");
        assertThatThrownBy(() -> doAs(house.mirjam, () -> widerAnswers.keep(own, seen)))
                .as("what was kept beside another text")
                .hasMessage("BESIDE_MOVED_ON");
        assertThat(text(wider().text())).contains("<ins>June. ").doesNotContain("<ins>Since May");
    }

    @Test
    void isSetAsideInAllLanguagesWithAReasonAndTakenUpAgain() {
        WordingId own = own("We say it our way.");
        WordingId dutch = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.NL));
        approve(dutch, "Wij zeggen het anders.");
        assertThat(read()).contains("our way");
        assertThatThrownBy(() -> doAs(house.anna, () -> widerAnswers.useAgain(own, "Why not")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> doAs(house.mirjam, () -> widerAnswers.useAgain(own, "  ")))
                .isInstanceOf(TextRefused.class);
        hand.write(house.anna, dutch, "Nu. ");
        ReviewId open = approver.ask(dutch, house.anna);
        doAs(house.mirjam, () -> widerAnswers.useAgain(own, "They say it better."));
        assertThat(read()).contains("The company says one thing.");
        assertThat(as(house.mirjam, () -> reviews.view(open)).state()).isEqualTo(ReviewState.WITHDRAWN);
        assertThat(page().draft()).isNull();
        assertThat(Objects.requireNonNull(wider().setAside()).why()).isEqualTo("They say it better.");
        assertThat(nearestOnTheBoard()).isEqualTo(Reach.COMPANY);
        assertThat(as(house.anna, () -> history.page(position, question, Language.EN, Reach.POSITION))
                        .entries())
                .as("what was said before stays")
                .hasSize(1);
        assertThat(jdbc.sql("""
                                select x.of_draft from audit_text x join audit_act a on a.seq = x.seq
                                where x.body = 'They say it better.' and a.act = 'WIDER_USED_AGAIN'
                                """).query(Boolean.class).list()).containsOnly(false);
        as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        assertThat(Text.of(hand.draft(own).json()).document().toString()).contains("our way");
        assertThat(page().draft()).isNotNull();
        assertThat(nearestOnTheBoard()).isEqualTo(Reach.POSITION);
    }

    private Reach nearestOnTheBoard() {
        return Objects.requireNonNull(
                as(house.mirjam, () -> answers.board(position, Language.EN, BoardFilter.EVERYTHING, 1))
                        .chapters()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .reach());
    }

    @Test
    void onlyADraftIsSetAsideByWhoeverWritesIt() {
        WordingId own = as(house.anna, () -> answers.start(position, question, Reach.POSITION, Language.EN));
        hand.write(house.anna, own, "Our way.");
        doAs(house.anna, () -> widerAnswers.useAgain(own, ""));
        assertThat(page().draft()).isNull();
        hand.write(house.anna, own, "Our way still. ");
        assertThat(page().draft()).as("written in since").isNotNull();
        doAs(house.director, () -> {
            var nowhere = as(house.writer, () -> answers.start(position, question, Reach.COMPANY, Language.EN));
            assertThatThrownBy(() -> widerAnswers.useAgain(nowhere, "Because"))
                    .isInstanceOf(Refused.class)
                    .hasMessage("NO_WIDER_ANSWER");
        });
    }

    @Test
    void whatDriftedIsListedForWhoeverSeesItsDrafts() {
        WordingId own = own("We say it our way.");
        approve(company, "Since May: ");
        for (var person : List.of(house.anna, house.mirjam, house.director)) {
            assertThat(drifted(person))
                    .singleElement()
                    .matches(one -> one.wording().equals(own)
                            && one.wider() == Reach.COMPANY
                            && one.live()
                            && one.team().equals("Grid team")
                            && position.equals(one.position()));
        }
        for (var person : List.of(house.vera, house.otherLead, house.administrator, house.gone)) {
            assertThat(drifted(person)).isEmpty();
        }
    }

    private List<Drifted> drifted(nl.wedervraag.access.PersonId person) {
        return as(person, () -> widerAnswers.drifted(Language.EN)).stream()
                .filter(one -> one.question().equals(question))
                .toList();
    }

    @Test
    void showsWhatChangedInTheOtherLanguageSinceBothWereInLine() {
        WordingId dutch = as(house.writer, () -> answers.start(position, question, Reach.COMPANY, Language.NL));
        approve(dutch, "Het bedrijf zegt iets.");
        assertThat(beside(dutch, true).changed()).isFalse();
        approve(company, "Since May: ");
        OtherLanguage english = beside(dutch, true);
        assertThat(english.changed()).isTrue();
        assertThat(english.draft()).isFalse();
        assertThat(text(english.text())).contains("<ins>Since May: </ins>");
        assertThat(as(house.director, () -> answers.page(position, question, Language.NL, Reach.COMPANY))
                        .draft())
                .matches(draft -> draft.dueReasons().equals(List.of(DueReason.OTHER_LANGUAGE)));
        hand.write(house.writer, dutch, "Sinds mei: ");
        doAs(house.writer, () -> otherLanguages.inLine(dutch, Objects.requireNonNull(english.revision())));
        assertThat(beside(dutch, true).changed()).isFalse();
        assertThat(beside(dutch, true).maySay()).isFalse();
        assertThat(Objects.requireNonNull(beside(dutch, true).said()).number()).isEqualTo(2);
        approver.approve(dutch, house.writer, house.director);
        for (Language language : Language.values()) {
            assertThat(as(house.director, () -> answers.page(position, question, language, Reach.COMPANY))
                            .draft())
                    .as("it only caught up: %s", language)
                    .matches(draft -> draft.dueReasons().isEmpty());
        }
        assertThat(beside(company, true).changed()).isFalse();
        hand.write(house.writer, company, "Draft! ");
        assertThat(text(beside(dutch, true).text())).contains("<ins>Draft! </ins>");
        assertThat(beside(dutch, true).revision()).as("nobody has asked for it").isNull();
        assertThat(beside(dutch, true).hasBoth()).isTrue();
        assertThat(text(beside(dutch, false).text())).doesNotContain("Draft!");
        assertThatThrownBy(() -> beside(house.anna, dutch)).isInstanceOf(NotAllowed.class);
    }

    private OtherLanguage beside(WordingId wording, boolean drafts) {
        return as(house.writer, () -> otherLanguages.of(wording, drafts)).getFirst();
    }

    private void beside(nl.wedervraag.access.PersonId person, WordingId wording) {
        as(person, () -> otherLanguages.of(wording, true));
    }
}
