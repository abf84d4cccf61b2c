package nl.wedervraag.questions;

import static nl.wedervraag.answers.House.as;
import static nl.wedervraag.answers.House.doAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.wedervraag.access.PersonId;
import nl.wedervraag.answers.House;
import nl.wedervraag.answers.WithRooms;
import nl.wedervraag.database.DatabaseTest;
import nl.wedervraag.shared.Language;
import nl.wedervraag.shared.NotAllowed;
import nl.wedervraag.shared.TextRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody would ask as the candidate, and what an organisation's lead makes of it. */
@DatabaseTest
@WithRooms
class ProposalsTests {

    @Autowired
    House house;

    @Autowired
    Proposals proposals;

    @Autowired
    Questions questions;

    @Autowired
    Bank bank;

    @Autowired
    Resemblances resemblances;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingWaits() {
        as(house.director, proposals::waiting)
                .forEach(one -> doAs(house.director, () -> proposals.decline(one.id(), "Earlier.")));
    }

    ProposalId propose(PersonId person, String text) {
        return as(person, () -> proposals.propose(Language.EN, text));
    }

    Proposal own(PersonId person, ProposalId id) {
        return as(person, proposals::mine).stream()
                .filter(mine -> mine.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Question anyQuestion() {
        return as(house.vera, () -> questions.all(Language.EN)).getFirst();
    }

    List<String> acts(String kind) {
        return jdbc.sql("select t.body from audit_act a join audit_text t using (seq) where a.act = ?")
                .param(kind)
                .query((row, n) -> row.getString("body"))
                .list();
    }

    @Test
    void aViewerProposesAndTheLeadsOfTheOrganisationSeeWhoDid() {
        var id = propose(house.vera, house.fresh("  Is there   a choir") + "?");
        var text = own(house.vera, id).text();
        assertThat(text).startsWith("Is there a choir ");
        assertThat(as(house.director, proposals::waiting)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.by()).isEqualTo("Vera");
            assertThat(one.text()).isEqualTo(text);
        });
        assertThat(as(house.anna, proposals::mine)).noneMatch(mine -> mine.id().equals(id));
        assertThat(acts("QUESTION_PROPOSED")).contains(text);
    }

    @Test
    void adoptedItIsAQuestionOfTheBankInTheWordsOfTheLead() {
        var id = propose(house.vera, house.fresh("Choir") + "?");
        var theme = anyQuestion().theme().id();
        var text = Map.of(
                Language.EN, house.fresh("Do you sing") + "?",
                Language.NL, house.fresh("Zingen jullie") + "?");
        var question = as(house.director, () -> proposals.adopt(id, theme, text, Map.of()));
        assertThat(as(house.vera, () -> questions.get(question, Language.NL)).text())
                .isEqualTo(text.get(Language.NL));
        assertThat(own(house.vera, id)).satisfies(mine -> {
            assertThat(mine.outcome()).isEqualTo(Proposal.Outcome.ADOPTED);
            assertThat(mine.question()).isEqualTo(text.get(Language.EN));
        });
        assertThat(acts("PROPOSAL_ADOPTED")).contains(own(house.vera, id).text());
    }

    @Test
    void mergedItIsAnotherPhrasingThatIsRecognisedFromThenOn() {
        var question = anyQuestion();
        var before = as(house.vera, () -> questions.guidance(question.id(), Language.EN));
        var text = "Does anybody here play the hurdy-gurdy " + house.fresh("well") + "?";
        var id = propose(house.vera, text);
        doAs(house.director, () -> proposals.merge(id, question.id()));
        var after = as(house.vera, () -> questions.guidance(question.id(), Language.EN));
        assertThat(after.phrasings()).containsAll(before.phrasings()).contains(text);
        assertThat(after.good()).isEqualTo(before.good());
        assertThat(own(house.vera, id).question()).isEqualTo(question.text());
        assertThat(as(house.vera, () -> resemblances.of(Language.EN, "Who plays a hurdy-gurdy?", null)))
                .extracting(Resembling::question)
                .contains(question.id());
        assertThat(acts("PROPOSAL_MERGED")).contains(text);
        var same = propose(house.anna, text.toUpperCase(java.util.Locale.ROOT));
        doAs(house.director, () -> proposals.merge(same, question.id()));
        assertThat(as(house.vera, () -> questions.guidance(question.id(), Language.EN)))
                .isEqualTo(after);
    }

    @Test
    void itCanBeMergedIntoWhatIsOfferedTheClosestFirst() {
        var theme = anyQuestion().theme().id();
        var text = Map.of(Language.EN, "Who winds the steeple clock?", Language.NL, "Wie windt de torenklok op?");
        var question = as(house.director, () -> bank.add(theme, text, Map.of()));
        var typed = "Who winds your steeple clock?";
        var all = as(house.director, () -> questions.all(Language.EN));
        assertThat(as(house.director, () -> proposals.toMergeInto(Language.EN, typed)))
                .hasSameElementsAs(all)
                .first()
                .extracting(Question::id)
                .isEqualTo(question);
        doAs(house.director, () -> bank.retire(question));
        assertThat(as(house.director, () -> proposals.toMergeInto(Language.EN, typed)))
                .isNotEmpty()
                .noneMatch(one -> one.id().equals(question));
    }

    @Test
    void declinedItHasAReasonForWhoeverProposedIt() {
        var id = propose(house.vera, house.fresh("Choir") + "?");
        assertThatThrownBy(() -> doAs(house.director, () -> proposals.decline(id, " ")))
                .isInstanceOf(TextRefused.class);
        doAs(house.director, () -> proposals.decline(id, "Too rare to prepare for."));
        assertThat(own(house.vera, id).reason()).isEqualTo("Too rare to prepare for.");
        assertThat(as(house.director, proposals::waiting)).isEmpty();
    }

    @Test
    void isDecidedAboutOnce() {
        var id = propose(house.vera, house.fresh("Choir") + "?");
        doAs(house.director, () -> proposals.decline(id, "No."));
        var question = anyQuestion();
        var theme = question.theme().id();
        var text = Map.of(Language.EN, house.fresh("Choir"), Language.NL, house.fresh("Koor"));
        assertThatThrownBy(() -> doAs(house.director, () -> proposals.decline(id, "No.")))
                .isInstanceOf(ProposalDecided.class);
        assertThatThrownBy(() -> doAs(house.director, () -> proposals.merge(id, question.id())))
                .isInstanceOf(ProposalDecided.class);
        assertThatThrownBy(() -> as(house.director, () -> proposals.adopt(id, theme, text, Map.of())))
                .isInstanceOf(ProposalDecided.class);
        assertThat(as(house.vera, () -> questions.all(Language.EN)))
                .noneMatch(one -> one.text().equals(text.get(Language.EN)));
    }

    @Test
    void refusesWhatIsThereWhatIsNoPlainLineAndMoreThanAFew() {
        assertThatThrownBy(() -> propose(house.vera, anyQuestion().text().toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(TextRefused.class);
        for (var bad : List.of("", "<b>Why?</b>", "x".repeat(301))) {
            assertThatThrownBy(() -> propose(house.vera, bad)).isInstanceOf(TextRefused.class);
        }
        var text = house.fresh("Choir") + "?";
        propose(house.vera, text);
        assertThatThrownBy(() -> propose(house.vera, text)).isInstanceOf(TextRefused.class);
        propose(house.anna, text);
        for (int more = 1; more < Proposals.MOST_WAITING; more++) {
            propose(house.vera, house.fresh("Choir") + "?");
        }
        assertThatThrownBy(() -> propose(house.vera, house.fresh("Choir") + "?"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoOnlyReadsIsToldOfNoRetiredQuestion() {
        var question = as(
                house.director,
                () -> bank.add(
                        anyQuestion().theme().id(),
                        Map.of(Language.EN, "Who keeps the beehives?", Language.NL, "Wie houdt de bijen?"),
                        Map.of()));
        var typed = "Who keeps your beehives?";
        assertThat(as(house.vera, () -> resemblances.of(Language.EN, typed, null)))
                .extracting(Resembling::question)
                .containsExactly(question);
        doAs(house.director, () -> bank.retire(question));
        assertThat(as(house.vera, () -> resemblances.of(Language.EN, typed, null)))
                .isEmpty();
        assertThat(as(house.director, () -> resemblances.of(Language.EN, typed, null)))
                .extracting(Resembling::retired)
                .containsExactly(true);
        assertThat(as(house.vera, () -> proposals.isThere(Language.EN, "Who keeps the beehives?")))
                .isFalse();
    }
}
